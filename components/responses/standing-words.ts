import type { ResponseState } from "@/prisma/generated/enums";

type Version = {
  readonly state: ResponseState;
  readonly isActive: boolean;
  readonly settledAt: Date | null;
  readonly flag: string | null;
};

const FLAGS: Record<string, string> = {
  other_browser: "Set aside: it came from another browser after the first answer",
  too_late: "Set aside: it came after the hour in which an answer can be corrected",
  not_chosen: "Set aside: a member of your firm let another answer count, or none",
};

/** Whether a version of a response counts, and if not, why. */
export function standingWords({ state, isActive, settledAt, flag }: Version): string {
  if (state === "discarded") return "Discarded by a member of your firm";
  if (state === "suspect") return "Held back: a machine seems to have sent it";
  if (isActive) return settledAt ? "Counts" : "In its grace: counts once that is over";
  if (flag) return FLAGS[flag] ?? "Set aside";
  return settledAt
    ? "Counts until its correction does, which the client can still change"
    : "Corrected later";
}
