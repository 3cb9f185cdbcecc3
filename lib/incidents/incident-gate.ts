import { SEVERITIES } from "@/lib/recovery/case-severity";
import type { Severity } from "@/prisma/generated/enums";

/** Whether an incident is less grave than the workspace asks of one that is announced, so that it needs a written reason. */
export function needsReason(severity: Severity, gate: Severity): boolean {
  return SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(gate);
}
