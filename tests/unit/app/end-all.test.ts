import { expect, test, vi } from "vitest";
import { endAll } from "@/app/_processes/end-all";
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
});
