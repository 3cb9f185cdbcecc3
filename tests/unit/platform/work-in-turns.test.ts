import { expect, test, vi } from "vitest";
import { RuleViolation } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { startClock } from "@/lib/platform/start-clock";
import { type DueRow, workInTurns } from "@/lib/platform/work-in-turns";

const HOUR = 3_600_000;

/** Firms with so many rows that stay where they are, two to the hour. */
function makeFirms(sizes: Record<string, number>) {
  const rowsOf = (firm: string) =>
    Array.from({ length: sizes[firm] ?? 0 }, (_, place) => ({
      id: `${firm}${place}`,
      at: new Date(HOUR * Math.floor(place / 2)),
    }));
  const worked: string[] = [];
  const read = async (firm: string, take: number, after: DueRow | null) => {
    const begin = after === null ? 0 : rowsOf(firm).findIndex(({ id }) => id === after.id) + 1;
    return rowsOf(firm).slice(begin, begin + take);
  };
  const work = async (_: string, id: string) => {
    worked.push(id);
    return true;
  };
  return { workspaceIds: Object.keys(sizes), read, work, worked, failed: "it failed" };
}

test("a firm's backlog holds up another's by one page, and what a round leaves is begun with in the next, until all had its turn", async () => {
  const firms = makeFirms({ a: 1_300, b: 1 });
  const places = new Map();
  expect(await workInTurns(firms, { places })).toBe(1_001);
  expect(firms.worked.indexOf("b0")).toBe(200);
  expect(firms.worked.filter((id) => id.startsWith("a"))).toHaveLength(1_000);

  firms.worked.length = 0;
  expect(await workInTurns(firms, { places })).toBe(301);
  expect(firms.worked[0]).toBe("a1000");
  firms.worked.length = 0;
  await workInTurns(firms, { places });
  expect(firms.worked[0]).toBe("a0");
});

test("a firm that nothing is due in begins at its beginning when something is", async () => {
  const firms = makeFirms({ a: 1_000 });
  const places = new Map();
  await workInTurns(firms, { places });
  await workInTurns({ ...firms, workspaceIds: [] }, { places });
  expect(places.size).toBe(0);
});

test("a firm that cannot be read and a row that fails hold up nobody, and only what is no refusal is told to the log", async () => {
  const firms = makeFirms({ a: 2, b: 3 });
  const logged = vi.spyOn(log, "error").mockReturnValue();
  const bug = new Error("no");
  const done = await workInTurns({
    ...firms,
    read: async (firm, take, after) => {
      if (firm === "a") throw bug;
      return firms.read(firm, take, after);
    },
    work: async (firm, id) => {
      if (id === "b0") throw bug;
      if (id === "b1") throw new RuleViolation("Not now.");
      return firms.work(firm, id);
    },
  });
  expect(done).toBe(1);
  expect(firms.worked).toEqual(["b2"]);
  expect(logged.mock.calls).toEqual([
    [{ workspaceId: "a", error: bug }, expect.any(String)],
    [{ workspaceId: "b", id: "b0", error: bug }, "it failed"],
  ]);
  logged.mockRestore();
});

test("a clock that is stopped leaves the rest of its round undone", async () => {
  const firms = makeFirms({ a: 500 });
  const begun = Promise.withResolvers<void>();
  const atHand = Promise.withResolvers<void>();
  const stop = startClock({
    name: "the clock",
    everyMs: HOUR,
    round: async (signal) => {
      const work = async (firm: string, id: string) => {
        begun.resolve();
        await atHand.promise;
        return firms.work(firm, id);
      };
      await workInTurns({ ...firms, work }, { signal });
    },
  });
  await begun.promise;
  const stopping = stop();
  atHand.resolve();
  await stopping;
  expect(firms.worked).toEqual(["a0"]);
});
