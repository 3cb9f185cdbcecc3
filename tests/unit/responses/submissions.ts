import type { Acceptance, Seen, Sent, Surroundings } from "@/lib/responses/judge-submission";

export const ACCEPTED = new Date("2026-11-22T09:00:00Z");
export const later = (seconds: number) => new Date(ACCEPTED.getTime() + seconds * 1000);

export const PERSON = { networkHash: "office", userAgent: "Firefox" };
export const SCANNER = { networkHash: "cloud", userAgent: "Scanner" };

/** Somebody without JavaScript who opened the page an hour after the mail and sent it half a minute later. */
export const plain: Sent = {
  ...PERSON,
  at: later(3_630),
  shownAt: later(3_600),
  nonceHash: "page",
  hasLanguage: true,
  gesture: null,
  ranScript: false,
};
/** A mail that the server accepted as soon as it was handed over. */
export const atOnce = (at: Date): Acceptance => ({ from: at, at });
export const quiet: Surroundings = {
  accepted: [atOnce(ACCEPTED)],
  isScanningDomain: false,
  isBusyNetwork: false,
};

export const look = (seen: Partial<Seen> = {}): Seen => ({
  ...PERSON,
  at: later(3_600),
  kind: "look",
  score: null,
  nonceHash: null,
  hasLanguage: true,
  gesture: null,
  ...seen,
});
/** All links of a mail, a quarter of a second after each other. */
export const storm = (from: number, visitor: Partial<Seen> = SCANNER): Seen[] => [
  ...Array.from({ length: 11 }, (_, score) =>
    look({ ...visitor, score, at: later(from + score / 4), nonceHash: `storm-${score}` }),
  ),
  look({ ...visitor, kind: "stop_look", at: later(from + 3) }),
];
