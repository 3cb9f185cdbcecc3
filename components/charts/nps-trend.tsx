"use client";

import { CompositeChart, type CompositeChartSeries } from "@mantine/charts";
import { npsPoints } from "@/lib/scoring/format";
import classes from "./nps-trend.module.css";
import { MonthFacts, MonthTick, RecoveryMark, ScorePoint } from "./nps-trend-marks";
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
  /** The cases recovered in the month; null when there are none. */
  recoveredHref?: string | null;
};

type Props = {
  points: NpsTrendPoint[];
  /** The workspace's target, -1..1. */
  target?: number | null;
};

const SERIES: CompositeChartSeries[] = [
  { name: "interval", type: "area", color: "var(--color-slate)" },
  { name: "nps", type: "line", color: "var(--color-ink)" },
  { name: "foot", type: "line", color: "transparent" },
];

/** NPS by month with its interval, the answers behind each, the target, and gold where recoveries closed. */
export function NpsTrend({ points, target }: Props) {
  const months = new Map(points.map((point) => [point.month, point]));
  const data = points.map(({ month, nps, low, high, recovered }) => ({
    month,
    nps,
    interval: low === null || high === null ? null : [low, high],
    foot: recovered > 0 ? -1 : null,
  }));
  return (
    <figure className={classes.figure}>
      <CompositeChart
        h="20rem"
        data={data}
        dataKey="month"
        series={SERIES}
        curveType="linear"
        accessibilityLayer={false}
        composedChartProps={{ margin: { top: 12, right: 16, bottom: 0, left: 0 } }}
        gridColor="var(--color-line)"
        strokeDasharray="0"
        tickLine="none"
        valueFormatter={npsPoints}
        yAxisProps={{
          domain: [-1, 1],
          ticks: [-1, -0.5, 0, 0.5, 1],
          width: 44,
          tick: { fill: "var(--color-slate)", fontSize: 13 },
        }}
        xAxisProps={{
          interval: 0,
          height: 48,
          padding: { left: 32, right: 8 },
          tick: ({ x, y, index, payload }) => (
            <MonthTick
              x={Number(x)}
              y={Number(y)}
              point={months.get(payload.value)}
              showsYear={startsYear(points, index)}
              count={points.length}
            />
          ),
        }}
        referenceLines={[
          { y: 0, color: "var(--color-control)" },
          ...(target == null ? [] : [{ y: target, color: "var(--color-ink)", strokeDasharray: "2 4" }]),
        ]}
        areaProps={{ fillOpacity: 0.16, stroke: "none", dot: false, activeDot: false }}
        lineProps={({ name }) => ({
          activeDot: false,
          dot: ({ cx, cy, index }) => {
            const Mark = name === "nps" ? ScorePoint : RecoveryMark;
            return <Mark key={index} x={cx} y={cy} point={points[index]} />;
          },
        })}
        tooltipProps={{
          content: ({ active, label }) => {
            const point = active ? months.get(String(label)) : undefined;
            return point ? <MonthFacts point={point} /> : null;
          },
        }}
      />
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

/** The first month names its year, unless January does right after it. */
function startsYear(points: readonly NpsTrendPoint[], index: number) {
  const isJanuary = (at: number) => points[at]?.month.endsWith("-01") ?? false;
  return isJanuary(index) || (index === 0 && !isJanuary(1));
}
