import { log } from "@/lib/platform/log";

/** Ends one thing after the other, in this order. One that fails is told to the log and keeps none of the others from ending. */
export async function endAll(ends: readonly (() => Promise<unknown>)[]) {
  for (const end of ends) {
    try {
      await end();
    } catch (error) {
      log.error({ error }, "something did not end well; the rest is ended all the same");
    }
  }
}
