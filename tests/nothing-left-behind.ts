import { afterAll, expect, vi } from "vitest";

const given = { ...process.env };

/** Files that share a process run in it one after another: what one leaves behind, the next would meet. */
afterAll(() => {
  expect(process.env, "Files that change settings are listed in vitest.config.ts.").toEqual(given);
  expect(vi.isFakeTimers()).toBe(false);
});
