import { measureStorm } from "./answer-storm";
import { measureAnswers, measureViews } from "./answering";
import type { BenchDatabase } from "./bench-database";
import { measureCoach } from "./coach";
import { measureDeliverySteps } from "./delivery-steps";
import { measureDesk } from "./desk";
import { measureExpansion } from "./expansion";
import type { Result } from "./measure";
import { measureMemory } from "./memory";
import { measurePageWeight } from "./page-weight";
import { measureReading } from "./reading";
import { measureSending } from "./sending";
import { measureSlowNetwork } from "./slow-network";

/** Every bench by its name, in the order in which they run. */
export const BENCHES: Readonly<Record<string, (database: BenchDatabase) => Promise<Result[]>>> = {
  page: measurePageWeight,
  answers: measureAnswers,
  views: measureViews,
  storm: measureStorm,
  slow: measureSlowNetwork,
  sending: measureSending,
  steps: measureDeliverySteps,
  expansion: measureExpansion,
  memory: measureMemory,
  reading: measureReading,
  coach: measureCoach,
  desk: measureDesk,
};
