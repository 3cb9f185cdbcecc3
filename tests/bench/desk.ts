import { getCasePage } from "@/lib/recovery/get-case-page";
import { getDesk } from "@/lib/recovery/get-desk";
import type { BenchDatabase } from "./bench-database";
import { fillCases } from "./fill-cases";
import { alternate, compare, milliseconds, quantile, say } from "./measure";

const CALLS = 60;
const WARM_UP = 10;
const [FEW, MANY] = [1_000, 100_000];

/** How long the server takes for the desk and for the page of a case with a hundred thousand cases, against a thousand. */
export async function measureDesk({ owner }: BenchDatabase) {
  say("Filling a workspace with 1,000 cases");
  const small = await fillCases(owner, FEW);
  say("Filling a workspace with 100,000 cases");
  const large = await fillCases(owner, MANY);
  const note =
    "with 100,000 cases, three of four open, against 1,000 in the same database; at most 1.5 wanted";
  type Firm = typeof small;

  async function compareFirms(name: string, read: (firm: Firm, round: number) => Promise<unknown>) {
    say(`Reading: ${name}`);
    const taken: number[] = [];
    const contestants = {
      subject: async (round: number) => {
        const time = await milliseconds(() => read(large, round));
        taken.push(time);
        return time;
      },
      baseline: (round: number) => milliseconds(() => read(small, round)),
    };
    await alternate(WARM_UP, contestants);
    taken.length = 0;
    const medians = await alternate(CALLS, contestants);
    const p95 = quantile(taken, 0.95).toFixed(1);
    return compare({ name, unit: "ms", ...medians, note: `${note}; of the former 95 % within ${p95} ms` });
  }

  return [
    await compareFirms("Desk, everybody's cases", ({ actor }) => getDesk(actor, { scope: "all" })),
    await compareFirms("Desk, my cases", ({ actor }) => getDesk(actor, { scope: "mine" })),
    await compareFirms("Board by stage", ({ actor }) => getDesk(actor, { scope: "all", view: "board" })),
    await compareFirms("Page of a case", ({ actor, caseIds }, round) =>
      getCasePage(actor, caseIds[round % caseIds.length] ?? ""),
    ),
  ];
}
