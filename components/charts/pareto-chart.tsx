"use client";

import { CompositeChart, type CompositeChartSeries } from "@mantine/charts";
import { percent, wholeNumber } from "@/lib/scoring/format";
import classes from "./pareto-chart.module.css";

export type ParetoPoint = {
  readonly name: string;
  readonly size: number;
  /** Its part together with that of everything larger, 0..1. */
  readonly cumulative: number;
};

type Props = {
  points: readonly ParetoPoint[];
  /** What the bars count: "cases", "EUR". */
  unit: string;
};

const SERIES: CompositeChartSeries[] = [
  { name: "size", type: "bar", color: "var(--color-slate)" },
  { name: "cumulative", type: "line", color: "var(--color-ink)", yAxisId: "right" },
];

/** Bars from the largest down, numbered as the table that goes with it, and the line of what they make up together. Says nothing that the table does not. */
export function ParetoChart({ points, unit }: Props) {
  const data = points.map(({ name, size, cumulative }, i) => ({
    place: String(i + 1),
    name,
    size,
    cumulative,
  }));
  const byPlace = new Map(data.map((point) => [point.place, point]));
  return (
    <figure className={classes.figure} aria-hidden>
      <CompositeChart
        h="18rem"
        data={data}
        dataKey="place"
        series={SERIES}
        curveType="linear"
        accessibilityLayer={false}
        withRightYAxis
        maxBarWidth={48}
        composedChartProps={{ margin: { top: 12, right: 0, bottom: 0, left: 0 } }}
        gridColor="var(--color-line)"
        strokeDasharray="0"
        tickLine="none"
        yAxisProps={{
          width: 56,
          allowDecimals: false,
          tickFormatter: shortNumber,
          tick: { fill: "var(--color-slate)", fontSize: 13 },
        }}
        rightYAxisProps={{
          width: 56,
          domain: [0, 1],
          ticks: [0, 0.25, 0.5, 0.75, 1],
          tickFormatter: (share: number) => percent(share),
          tick: { fill: "var(--color-slate)", fontSize: 13 },
        }}
        xAxisProps={{ interval: 0, tick: { fill: "var(--color-ink)", fontSize: 13 } }}
        lineProps={{ activeDot: false, dot: { r: 3, fill: "var(--color-paper)", strokeWidth: 2 } }}
        tooltipProps={{
          content: ({ active, label }) => {
            const point = active ? byPlace.get(String(label)) : undefined;
            return point ? (
              <div className={classes.facts}>
                <strong>{point.name}</strong>
                <div>
                  {wholeNumber(Math.round(point.size))} {unit}; {percent(point.cumulative)} with all that are
                  larger
                </div>
              </div>
            ) : null;
          },
        }}
      />
      <figcaption className={classes.legend}>
        <span>
          <span className={classes.barKey} /> {unit}, numbered as in the table
        </span>
        <span>
          <span className={classes.lineKey} /> share of all down to here
        </span>
      </figcaption>
    </figure>
  );
}

function shortNumber(size: number) {
  if (size >= 1_000_000) return `${Math.round(size / 100_000) / 10}m`;
  return size >= 10_000 ? `${Math.round(size / 1_000)}k` : wholeNumber(size);
}
