import { expect, test } from "vitest";
import { clientWordsOf } from "@/components/recovery/client-words-of";
import type { CaseDetail } from "@/lib/recovery/get-case";

type Told = Parameters<typeof clientWordsOf>[0];

const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const answered = (day: number, comment: string | null) =>
  ({ answeredAt: at(day), comment }) as CaseDetail["followUpResponses"][number];
const told = (change: Partial<Told>) =>
  clientWordsOf({
    ...{ origin: "detractor", events: [], round: 0, roundSince: at(1), followUpResponses: [] },
    ...{ response: { comment: "Late again." } as Told["response"] },
    ...change,
  });

test.each([
  ["at the beginning", {}, "Late again."],
  [
    "when they sent it back",
    { round: 1, roundSince: at(9), followUpResponses: [answered(8, "Still late.")] },
    "Still late.",
  ],
  [
    "before, where they sent it back without words",
    { round: 1, roundSince: at(9), followUpResponses: [answered(8, "")] },
    "Late again.",
  ],
] satisfies [string, Partial<Told>, string][])(
  "an apology quotes what the client said %s",
  (_when, change, words) => {
    expect(told(change)).toBe(words);
  },
);
