/** How long the browser that gave an answer may correct it. */
export const CORRECTION_MINUTES = 60;

export type AnswerFlag = "other_browser" | "too_late";

export type StandingAnswer = {
  /** Of the page that its first version was sent from; null when that came without one. */
  readonly nonceHash: string | null;
  /** When the first version was given. */
  readonly firstAnsweredAt: Date;
};

export type VersionPlan =
  | { readonly kind: "first" }
  | { readonly kind: "correction"; readonly nonceHash: string }
  | { readonly kind: "repeat" }
  | { readonly kind: "stray"; readonly flag: AnswerFlag };

/**
 * What an answer becomes beside the one that stands. The first valid answer wins. The browser that gave it, told by the nonce of the
 * page that it was first sent from, may correct it within 60 minutes; the same again from there (a double click, a reload) adds nothing.
 * Everything else is kept, inactive and flagged, and overwrites nothing.
 */
export function planVersion(
  standing: StandingAnswer | null,
  arriving: { readonly nonceHashes: readonly string[]; readonly saysTheSame: boolean },
  now: Date,
): VersionPlan {
  if (!standing) return { kind: "first" };
  const { nonceHash } = standing;
  if (nonceHash === null || !arriving.nonceHashes.includes(nonceHash))
    return { kind: "stray", flag: "other_browser" };
  if (arriving.saysTheSame) return { kind: "repeat" };
  if (!mayCorrect(standing, arriving.nonceHashes, now)) return { kind: "stray", flag: "too_late" };
  return { kind: "correction", nonceHash };
}

/** Whether whoever holds these nonces may still change the answer. */
export function mayCorrect(standing: StandingAnswer, nonceHashes: readonly string[], now: Date): boolean {
  const { nonceHash, firstAnsweredAt } = standing;
  const isSameBrowser = nonceHash !== null && nonceHashes.includes(nonceHash);
  return isSameBrowser && now.getTime() - firstAnsweredAt.getTime() <= CORRECTION_MINUTES * 60_000;
}
