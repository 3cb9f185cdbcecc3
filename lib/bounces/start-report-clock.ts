import { startClock } from "@/lib/platform/start-clock";
import { forgetOldReports } from "./forget-old-reports";

const EVERY_MS = 3_600_000;

/** Lets go of old reports every hour for as long as the process lives. The returned function stops it after the running round. */
export function startReportClock(everyMs = EVERY_MS) {
  return startClock({ name: "the report clock", everyMs, round: () => forgetOldReports() });
}
