import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gatherCalls } from "@/lib/platform/gather-calls";

type Call = { readonly key: string; readonly value: number };

type Limits = Parameters<typeof gatherCalls>[2];

function gathering(limits: Limits = { most: 3, atOnce: 1 }, work = async (calls: readonly Call[]) => calls) {
  const groups: number[][] = [];
  const ask = gatherCalls<Call, Call>(
    ({ key }) => key,
    async (calls) => {
      groups.push(calls.map(({ value }) => value));
      await sleep(5);
      return work(calls);
    },
    limits,
  );
  return { groups, ask: (value: number, key = "one") => ask({ key, value }) };
}

async function turns() {
  for (let turn = 0; turn < 3; turn += 1) await nextTurn();
}

describe("calls that are gathered", () => {
  it("wait for nobody when there is nobody", async () => {
    const { groups, ask } = gathering();
    await ask(1);
    await ask(2);
    expect(groups).toEqual([[1], [2]]);
  });

  it("go together when they come together, never more than may", async () => {
    const { groups, ask } = gathering();
    await Promise.all([1, 2, 3, 4, 5].map((value) => ask(value)));
    expect(groups).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it("of different keys never share a group, and one key waits for no other", async () => {
    const { groups, ask } = gathering();
    await Promise.all([ask(1, "a"), ask(2, "b"), ask(3, "a")]);
    expect(groups).toEqual([[1, 3], [2]]);
  });

  it("are under way in no more groups of a key than allowed", async () => {
    let running = 0;
    let most = 0;
    const { ask } = gathering({ most: 1, atOnce: 2 }, async (calls) => {
      running += 1;
      most = Math.max(most, running);
      await sleep(2);
      running -= 1;
      return calls;
    });
    await Promise.all(Array.from({ length: 10 }, (_, value) => ask(value)));
    expect(most).toBe(2);
  });

  it("begin another group beside one that is under way only when they are enough", async () => {
    const end = Promise.withResolvers<void>();
    const groups: (readonly number[])[] = [];
    const ask = gatherCalls<number, void>(
      () => "one",
      async (calls) => {
        groups.push(calls);
        await end.promise;
        return calls.map(() => undefined);
      },
      { most: 10, atOnce: 3, least: 3 },
    );
    const asked = [ask(1)];
    await turns();
    asked.push(ask(2), ask(3));
    await turns();
    expect(groups).toEqual([[1]]);
    asked.push(ask(4));
    await turns();
    expect(groups).toEqual([[1], [2, 3, 4]]);
    end.resolve();
    await Promise.all(asked);
  });

  it("are all worked on, however few are left and wherever the others are", async () => {
    const values = Array.from({ length: 23 }, (_, value) => value);
    const { groups, ask } = gathering({ most: 4, atOnce: 3, least: 3 });
    await Promise.all(values.map((value) => ask(value)));
    expect(groups.flat().toSorted((a, b) => a - b)).toEqual(values);
  });

  it("each get their own answer, whatever the order and the sizes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.integer()), { maxLength: 30 }),
        fc.record({
          most: fc.integer({ min: 1, max: 5 }),
          atOnce: fc.integer({ min: 1, max: 3 }),
          least: fc.integer({ min: 1, max: 4 }),
        }),
        async (asked, limits) => {
          const { ask } = gathering(limits);
          const answers = await Promise.all(asked.map(([key, value]) => ask(value, key)));
          expect(answers).toEqual(asked.map(([key, value]) => ({ key, value })));
        },
      ),
      { numRuns: 25 },
    );
  });

  it("are done again in halves when their group fails, so that a bad one spoils no other", async () => {
    const { groups, ask } = gathering({ most: 5, atOnce: 1 }, async (calls) => {
      if (calls.some(({ value }) => value === 2)) throw new Error("two is bad");
      return calls;
    });
    const settled = await Promise.allSettled([1, 2, 3].map((value) => ask(value)));
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(groups).toEqual([[1, 2, 3], [1, 2], [1], [2], [3]]);
    await expect(ask(4)).resolves.toEqual({ key: "one", value: 4 });
  });

  it("are all told, without trying each, where nothing works any more", async () => {
    const { groups, ask } = gathering({ most: 50, atOnce: 1, patienceMs: 0 }, async () => {
      throw new Error("nobody there");
    });
    const settled = await Promise.allSettled(Array.from({ length: 20 }, (_, value) => ask(value)));
    expect(new Set(settled.map(({ status }) => status))).toEqual(new Set(["rejected"]));
    expect(groups).toHaveLength(1);
  });

  it("whose answer takes longer keep nobody else waiting", async () => {
    const slow = Promise.withResolvers<Call>();
    const ask = gatherCalls<Call, Call>(
      () => "one",
      async (calls) => calls.map((call) => (call.value === 1 ? slow.promise : call)),
      { most: 5, atOnce: 1 },
    );
    const first = ask({ key: "one", value: 1 });
    expect(await ask({ key: "one", value: 2 })).toEqual({ key: "one", value: 2 });
    slow.resolve({ key: "one", value: 1 });
    expect(await first).toEqual({ key: "one", value: 1 });
  });
});
