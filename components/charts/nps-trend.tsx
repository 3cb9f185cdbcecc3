"use client";

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { npsPoints } from "@/lib/scoring/format";
import classes from "./nps-trend.module.css";
import { MonthTick, monthName, RecoveryMark, ScorePoint } from "./nps-trend-marks";
import { NpsTrendTable } from "./nps-trend-table";

export type NpsTrendPoint = {
  /** "2026-03" */
  month: string;
  /** Net score and the ends of its interval, -1..1; null when nobody answered. */
  nps: number | null;
  low: number | null;
  high: number | null;
  /** Answers. */
  n: number;
  /** Recoveries closed in the month. */
  recovered: number;
  /** The people behind the month. */
  href: string;
};

type Props = {
  points: NpsTrendPoint[];
  /** The workspace's target, -1..1. */
  target?: number | null;
};

const EDGE = { top: 12, right: 16, bottom: 0, left: 0 };

/** NPS by month with its interval, the answers behind each, the target, and gold where recoveries closed. */
export function NpsTrend({ points, target }: Props) {
  const months = new Map(points.map((point) => [point.month, point]));
  return (
    <figure className={classes.figure}>
      <div className={classes.plot}>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart data={points} margin={EDGE} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--color-line)" />
            <YAxis
              domain={[-1, 1]}
              ticks={[-1, -0.5, 0, 0.5, 1]}
              tickFormatter={npsPoints}
              width={44}
              axisLine={false}
              tickLine={false}
              tick={{ fill: "var(--color-slate)", fontSize: 13 }}
            />
            <XAxis
              dataKey="month"
              interval={0}
              height={48}
              axisLine={false}
              tickLine={false}
              padding={{ left: 32, right: 8 }}
              tick={({ x, y, index, payload }) => (
                <MonthTick
                  x={Number(x)}
                  y={Number(y)}
                  point={months.get(payload.value)}
                  showsYear={index === 0 || String(payload.value).endsWith("-01")}
                  count={points.length}
                />
              )}
            />
            <ReferenceLine y={0} stroke="var(--color-control)" />
            {target != null && <ReferenceLine y={target} stroke="var(--color-ink)" strokeDasharray="2 4" />}
            <Area
              dataKey={({ low, high }: NpsTrendPoint) => (low === null || high === null ? null : [low, high])}
              fill="var(--color-slate)"
              fillOpacity={0.16}
              stroke="none"
              connectNulls
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
            <Line
              dataKey="nps"
              stroke="var(--color-ink)"
              strokeWidth={2}
              connectNulls
              dot={({ cx, cy, index }) => <ScorePoint key={index} x={cx} y={cy} point={points[index]} />}
              activeDot={false}
              isAnimationActive={false}
            />
            <Line
              dataKey={({ recovered }: NpsTrendPoint) => (recovered > 0 ? -1 : null)}
              stroke="none"
              dot={({ cx, cy, index }) => <RecoveryMark key={index} x={cx} y={cy} point={points[index]} />}
              activeDot={false}
              isAnimationActive={false}
            />
            <Tooltip
              isAnimationActive={false}
              cursor={{ stroke: "var(--color-line)" }}
              content={({ active, label }) => {
                const point = active ? months.get(String(label)) : undefined;
                return point ? <MonthFacts point={point} /> : null;
              }}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <figcaption className={classes.legend}>
        <span>
          <span className={classes.lineKey} aria-hidden /> NPS, within its 95 % interval
        </span>
        <span>Under each month: the number of answers</span>
        {target != null && (
          <span>
            <span className={classes.targetKey} aria-hidden /> target {npsPoints(target)}
          </span>
        )}
        <span>
          <span className={classes.recoveryKey} aria-hidden /> recoveries closed
        </span>
      </figcaption>
      <NpsTrendTable points={points} />
    </figure>
  );
}

function MonthFacts({ point }: { point: NpsTrendPoint }) {
  return (
    <div className={classes.facts}>
      <div>{monthName(point.month)}</div>
      <strong>{point.nps === null ? "Nobody answered" : npsPoints(point.nps)}</strong>
      {point.nps !== null && (
        <div>
          between {npsPoints(point.low)} and {npsPoints(point.high)}, {point.n}{" "}
          {point.n === 1 ? "answer" : "answers"}
        </div>
      )}
      {point.recovered > 0 && <div>{point.recovered} recovered</div>}
    </div>
  );
}
