import { reviewApology } from "@/lib/recovery/apology-coach";
import { FINE } from "@/tests/unit/recovery/apology-letters";
import { alternate, compare, milliseconds, say } from "./measure";

const BUDGET_MS = 5;
const LENGTH = 3_000;
const ROUNDS = 51;

const draftOf = (length: number) => FINE.repeat(Math.ceil(length / FINE.length)).slice(0, length);

/** What the coach takes for a draft while somebody types it. */
export async function measureCoach() {
  say("Reviewing drafts of apologies");
  const review = (text: string) => () => milliseconds(async () => reviewApology(text));
  const { whole, half } = await alternate(ROUNDS, {
    whole: review(draftOf(LENGTH)),
    half: review(draftOf(LENGTH / 2)),
  });
  return [
    compare({
      name: "Coach, a draft of 3,000 characters",
      unit: "ms",
      subject: whole,
      baseline: BUDGET_MS,
      note: "one review, against the 5 ms that nobody notices while typing",
    }),
    compare({
      name: "Coach, twice the text",
      unit: "ms",
      subject: whole,
      baseline: half,
      note: "3,000 characters against 1,500: about 2, since its time grows with the length only",
    }),
  ];
}
