import { measureAnswers, measureViews } from "./answering";
import type { BenchDatabase } from "./bench-database";
import { measureExpansion } from "./expansion";
import type { Result } from "./measure";
import { measurePageWeight } from "./page-weight";
import { measureReading } from "./reading";
import { measureSending } from "./sending";

/** Every bench by its name, in the order in which they run. */
export const BENCHES: Readonly<Record<string, (database: BenchDatabase) => Promise<Result[]>>> = {
  page: measurePageWeight,
  answers: measureAnswers,
  views: measureViews,
  sending: measureSending,
  expansion: measureExpansion,
  reading: measureReading,
};
