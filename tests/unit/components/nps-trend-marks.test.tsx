import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ScorePoint } from "@/components/charts/nps-trend-marks";

const march = { month: "2026-03", nps: 0.34, low: 0.27, high: 0.41, recovered: 0, href: "/responses" };

test.each([
  [1, "March 2026: +34, between +27 and +41, 1 answer. Show them."],
  [1_204, "March 2026: +34, between +27 and +41, 1,204 answers. Show them."],
])("a month of %i on the line says so to a screen reader", (n, words) => {
  const point = renderToStaticMarkup(
    <svg>
      <title>NPS by month</title>
      <ScorePoint x={0} y={0} point={{ ...march, n }} />
    </svg>,
  );
  expect(point).toContain(`aria-label="${words}"`);
});
