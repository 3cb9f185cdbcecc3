const MINUTE = 60_000;
const WAITS = [1, 5, 15, 30, 60].map((minutes) => minutes * MINUTE);

/** So often a mail is offered to a server that puts it off. */
export const MOST_TRIES = WAITS.length + 1;

/** When a mail that was put off so many times is offered again; null once it was offered often enough. Servers that put off strangers take them after some minutes. */
export function nextTry(tries: number, now: Date): Date | null {
  const wait = WAITS[tries - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}
