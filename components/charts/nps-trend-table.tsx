import Link from "next/link";
import { longMonth } from "@/lib/platform/date-words";
import { npsPoints, wholeNumber } from "@/lib/scoring/format";
import type { NpsTrendPoint } from "./nps-trend";
import classes from "./nps-trend.module.css";

/** The trend as figures: for screen readers, and for whoever prefers them. */
export function NpsTrendTable({ points }: { points: NpsTrendPoint[] }) {
  return (
    <details className={classes.details}>
      <summary>Show the figures</summary>
      <table className={classes.table}>
        <caption className={classes.hidden}>NPS by month</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">NPS</th>
            <th scope="col">Interval</th>
            <th scope="col">Answers</th>
            <th scope="col">Recovered</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ month, nps, low, high, n, recovered, href, recoveredHref }) => (
            <tr key={month}>
              <th scope="row">{n > 0 ? <Link href={href}>{longMonth(month)}</Link> : longMonth(month)}</th>
              <td>{npsPoints(nps)}</td>
              <td>{nps === null ? "–" : `${npsPoints(low)} to ${npsPoints(high)}`}</td>
              <td>{wholeNumber(n)}</td>
              <td>{recoveredHref ? <Link href={recoveredHref}>{recovered}</Link> : recovered}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
