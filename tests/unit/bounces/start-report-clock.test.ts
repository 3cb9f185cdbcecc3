import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetOldReports } from "@/lib/bounces/forget-old-reports";
import { startReportClock } from "@/lib/bounces/start-report-clock";

vi.mock("@/lib/bounces/forget-old-reports");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a round of deleting that takes long is waited for: no second one begins beside it", async () => {
  let running = 0;
  let most = 0;
  let rounds = 0;
  vi.mocked(forgetOldReports).mockImplementation(async () => {
    rounds += 1;
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 350));
    running -= 1;
  });
  const stop = startReportClock(100);
  await vi.advanceTimersByTimeAsync(1_000);
  const stopping = stop();
  await vi.advanceTimersByTimeAsync(1_000);
  await stopping;
  expect(most).toBe(1);
  expect(rounds).toBeGreaterThan(1);
  expect(running).toBe(0);
});
