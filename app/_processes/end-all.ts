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

/** Ends things that do not need each other, all at once; waits for the last of them. */
export async function endTogether(ends: readonly (() => Promise<unknown>)[]) {
  await Promise.all(ends.map((end) => endAll([end])));
}
