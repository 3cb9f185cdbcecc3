import Link from "next/link";
import { useChartWidth } from "recharts";
import { countWords } from "@/components/ui/count-words";
import { longMonth } from "@/lib/platform/date-words";
import { npsPoints, wholeNumber } from "@/lib/scoring/format";
import type { NpsTrendPoint } from "./nps-trend";
import classes from "./nps-trend.module.css";

type MarkProps = { x: number | undefined; y: number | undefined; point: NpsTrendPoint | undefined };

/** One month on the line: a link to the people behind it. */
export function ScorePoint({ x, y, point }: MarkProps) {
  if (!point || point.nps === null || x === undefined || y === undefined) return null;
  return (
    <Link
      href={point.href}
      prefetch={false}
      className={classes.point}
      aria-label={`${longMonth(point.month)}: ${npsPoints(point.nps)}, between ${npsPoints(point.low)} and ${npsPoints(point.high)}, ${answers(point.n)}. Show them.`}
    >
      <circle className={classes.target} cx={x} cy={y} r={12} />
      <circle cx={x} cy={y} r={3.5} className={classes.dot} />
    </Link>
  );
}

/** Gold at the foot of a month in which recoveries closed: a link to those cases. */
export function RecoveryMark({ x, y, point }: MarkProps) {
  if (!point || point.recovered === 0 || x === undefined || y === undefined) return null;
  const { month, recovered, recoveredHref } = point;
  const mark = (
    <>
      <rect className={classes.target} x={x - 12} y={y - 32} width={24} height={32} rx={4} />
      <path d={`M${x} ${y - 13}l5 5l-5 5l-5 -5z`} fill="var(--color-gold-fill)" />
      <text x={x} y={y - 18} textAnchor="middle" fontSize={11} fill="var(--color-gold)">
        {recovered}
      </text>
    </>
  );
  if (!recoveredHref) return <g aria-hidden>{mark}</g>;
  return (
    <Link
      href={recoveredHref}
      prefetch={false}
      className={classes.point}
      aria-label={`${longMonth(month)}: ${recovered} recovered. Show them.`}
    >
      {mark}
    </Link>
  );
}

type TickProps = {
  x: number;
  y: number;
  point: NpsTrendPoint | undefined;
  showsYear: boolean;
  /** How many months share the width. */
  count: number;
};

const ROOMY_PX = 44;

/** The month, and under it how many answered; both shortened where there is no room. */
export function MonthTick({ x, y, point, showsYear, count }: TickProps) {
  const isRoomy = (useChartWidth() ?? 0) / count >= ROOMY_PX;
  if (!point) return null;
  return (
    <text
      x={x}
      y={y + 6}
      textAnchor="middle"
      className={classes.tick}
      fontSize={isRoomy ? 12 : 10}
      aria-hidden
    >
      <tspan x={x} fontWeight={showsYear ? 600 : 400}>
        {tickName(longMonth(point.month), showsYear, isRoomy)}
      </tspan>
      <tspan x={x} dy="1.35em" className={classes.count}>
        {point.n === 0 ? (isRoomy ? "–" : "") : isRoomy ? wholeNumber(point.n) : shortCount(point.n)}
      </tspan>
    </text>
  );
}

function tickName(name: string, showsYear: boolean, isRoomy: boolean) {
  const year = `’${name.slice(-2)}`;
  if (isRoomy) return showsYear ? `${name.slice(0, 3)} ${year}` : name.slice(0, 3);
  return showsYear ? year : name.slice(0, 1);
}

function answers(n: number) {
  return countWords(n, ["answer", "answers"]);
}

function shortCount(n: number) {
  return n < 1000 ? String(n) : `${Math.floor(n / 100) / 10}k`;
}

/** What is known of the month under the pointer. */
export function MonthFacts({ point }: { point: NpsTrendPoint }) {
  return (
    <div className={classes.facts}>
      <div>{longMonth(point.month)}</div>
      <strong>{point.nps === null ? "Nobody answered" : npsPoints(point.nps)}</strong>
      {point.nps !== null && (
        <div>
          between {npsPoints(point.low)} and {npsPoints(point.high)}, {answers(point.n)}
        </div>
      )}
      {point.recovered > 0 && <div>{point.recovered} recovered</div>}
    </div>
  );
}
