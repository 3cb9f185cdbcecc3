import { expect, test, vi } from "vitest";
import { endAll, endTogether } from "@/app/_processes/end-all";
import { log } from "@/lib/platform/log";

test("ends all in their order, though the first ones fail, and tells the log why", async () => {
  const failure = new Error("the port is gone");
  const logged = vi.spyOn(log, "error").mockReturnValue();
  const ended: string[] = [];
  const throwing = () => {
    throw failure;
  };
  const pump = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    ended.push("pump");
  };

  await endAll([() => Promise.reject(failure), throwing, pump, async () => ended.push("database")]);

  expect(ended).toEqual(["pump", "database"]);
  expect(logged.mock.calls).toEqual([
    [{ error: failure }, expect.any(String)],
    [{ error: failure }, expect.any(String)],
  ]);
  logged.mockRestore();
});

test("has all stop at once that do not need each other, and waits for the last, though one fails", async () => {
  const logged = vi.spyOn(log, "error").mockReturnValue();
  const told: string[] = [];
  const finished = Promise.withResolvers<void>();
  const longRound = async () => {
    told.push("clock");
    await finished.promise;
    told.push("its round is over");
  };
  const jobs = async () => {
    told.push("jobs");
    finished.resolve();
  };

  await endTogether([longRound, () => Promise.reject(new Error("gone")), jobs]);

  expect(told).toEqual(["clock", "jobs", "its round is over"]);
  expect(logged).toHaveBeenCalledOnce();
});
