import type { ObservationKind } from "@/prisma/generated/enums";

const MANY_SCORES = 3;
const SCORES_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 10_000;

const SCANNED_MAILS = 3;
const SCANNED_SHARE = 0.2;

export type Opened = { readonly at: Date; readonly kind: ObservationKind; readonly score: number | null };

/** Whether mails to a domain are opened by a scanner: of three or more all links were opened, and of a fifth or more of those sent. */
export function isScanning({ sent, scanned }: { sent: number; scanned: number }): boolean {
  return scanned >= SCANNED_MAILS && scanned >= Math.max(sent, scanned) * SCANNED_SHARE;
}

/** How many mails to a domain need counting: one more than so many scanned ones are a fifth of. */
export function mostSent(scanned: number): number {
  return Math.ceil(Math.max(scanned, SCANNED_MAILS) / SCANNED_SHARE) + 1;
}

/** Whether links of one mail were opened as only machines do: three or more different scores within 60 s, or a score and the link to stop within 10 s. */
export function opensAllLinks(seen: readonly Opened[]): boolean {
  return mostScoresInAMinute(seen) >= MANY_SCORES || opensScoreAndStop(seen);
}

/** Whether three or more different scores were opened within 60 s. */
export function opensManyScores(seen: readonly Opened[]): boolean {
  return mostScoresInAMinute(seen) >= MANY_SCORES;
}

/** The most different scores that were opened within any 60 s. */
export function mostScoresInAMinute(seen: readonly Opened[]): number {
  const scored = seen
    .filter(({ score }) => score !== null)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const inWindow = new Map<number | null, number>();
  let first = 0;
  let most = 0;
  for (const { at, score } of scored) {
    inWindow.set(score, (inWindow.get(score) ?? 0) + 1);
    for (
      let oldest = scored[first];
      oldest && at.getTime() - oldest.at.getTime() > SCORES_WITHIN_MS;
      oldest = scored[first]
    ) {
      const left = (inWindow.get(oldest.score) ?? 0) - 1;
      if (left > 0) inWindow.set(oldest.score, left);
      else inWindow.delete(oldest.score);
      first += 1;
    }
    most = Math.max(most, inWindow.size);
  }
  return most;
}

/** Whether a score and the link to stop were opened within 10 s of each other. */
export function opensScoreAndStop(seen: readonly Opened[]): boolean {
  const stops = seen.filter(({ kind }) => kind === "stop_look");
  return seen.some(
    ({ at, score }) =>
      score !== null && stops.some((stop) => Math.abs(stop.at.getTime() - at.getTime()) <= STOP_WITHIN_MS),
  );
}
