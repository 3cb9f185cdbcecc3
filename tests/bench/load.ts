import { z } from "zod";
import { startProcess } from "./start-process";

/** Links to visit on a server, one visit each, for at most so many seconds. */
export type Load = {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly links: readonly string[];
  /** For posting: what the page of each link had. */
  readonly nonces?: readonly string[];
  readonly seconds: number;
  /** So many visits a second, each at its time however the others fare; as many as can be unless given. */
  readonly pace?: number;
  /** Whether the links are begun anew when they are used up. */
  readonly isEndless?: boolean;
};

const servedSchema = z.object({
  served: z.number(),
  refused: z.number(),
  perSecond: z.number(),
  /** How long the slowest hundredth of the visits took, in milliseconds. */
  p99: z.number(),
});

export type Served = z.output<typeof servedSchema>;

/** Clients in a process of their own, who keep their connections; a visit that is not met with 200 is an error. */
export async function startLoad() {
  const { ask, stop } = await startProcess("tests/bench/load-process.ts");
  const visit = async (load: Load) => {
    const answer = servedSchema.parse(await ask(load));
    if (answer.refused > 0) throw new Error(`${answer.refused} visits to ${load.url} were refused.`);
    return answer;
  };
  return { visit, stop };
}
