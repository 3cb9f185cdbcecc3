import { z } from "zod";
import { startProcess } from "./start-process";

/** Links to visit on a server, one visit each, for at most so many seconds. */
export type Load = {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly links: readonly string[];
  readonly seconds: number;
};

const servedSchema = z.object({ served: z.number(), refused: z.number(), perSecond: z.number() });

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
