import { afterAll, expect, vi } from "vitest";

const given = settings();

/** Files that share a process run in it one after another: what one leaves behind, the next would meet. */
afterAll(() => {
  expect(settings(), "Files that change settings are listed in vitest.config.ts.").toEqual(given);
  expect(vi.isFakeTimers()).toBe(false);
});

/** All but where the image library lies, which it notes when it is first needed. */
function settings() {
  const { VIPSHOME: _noted, ...others } = process.env;
  return others;
}
