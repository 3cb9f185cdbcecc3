/** What can speak against a person having sent an answer, or, as the last does, for it. */
export const SIGNALS = {
  no_page: {
    points: 100,
    says: "It was not sent from a page that we had printed for this link.",
  },
  before_acceptance: {
    points: 100,
    says: "The link was opened before the mail was handed to the mail server: no person could have it yet.",
  },
  sent_early: {
    points: 100,
    says: "It was sent within ten seconds of the mail going out: nobody opens, chooses and sends in that time.",
  },
  changed_hands: {
    points: 100,
    says: "One browser on one network opened the page, another one elsewhere sent it.",
  },
  many_scores: {
    points: 60,
    says: "The same visitor opened three or more different scores within a minute.",
  },
  score_and_stop: {
    points: 60,
    says: "The same visitor opened a score and the link to stop within ten seconds.",
  },
  early: {
    points: 50,
    says: "It began within ten seconds of the mail server accepting the mail.",
  },
  nobody_seen: {
    points: 50,
    says: "The page's script ran, and saw nobody touch, click or type.",
  },
  no_language: {
    points: 50,
    says: "It came without a language, which people's browsers ask for.",
  },
  head_first: {
    points: 50,
    says: "The visitor looked at the link without reading the page first, as link scanners do.",
  },
  at_once: {
    points: 50,
    says: "It was sent less than a second after the page was shown.",
  },
  busy_network: {
    points: 50,
    says: "In the hour before, the same network opened the links of ten or more people of three or more accounts.",
  },
  scanning_domain: {
    points: 50,
    says: "Something opens all links of the mails to this person's domain.",
  },
  amid_scan: {
    points: 50,
    says: "While it was sent, something was opening all links of the mail.",
  },
  person_seen: {
    points: -50,
    says: "A person was seen on the page.",
  },
} as const satisfies Record<string, { readonly points: number; readonly says: string }>;

export type Signal = keyof typeof SIGNALS;

/** One reason for a judgement; `detail` is what was seen, in words. */
export type Reason = { readonly signal: Signal; readonly points: number; readonly detail?: string };

/** From how many points on a submission is taken for a machine's: one signal will do, two where a person was seen. */
export const SUSPECT_POINTS = 50;

/** A signal with what it weighs. */
export function reasonOf(signal: Signal, detail?: string): Reason {
  const { points } = SIGNALS[signal];
  return detail === undefined ? { signal, points } : { signal, points, detail };
}

const OF_ARRIVAL: readonly Signal[] = ["no_page", "at_once", "nobody_seen", "no_language"];

/** Whether a signal says something about the arrival alone, which nothing seen later changes. */
export function isOfArrival(signal: Signal): boolean {
  return OF_ARRIVAL.includes(signal);
}

/** Whether a suspicion can be lifted by what is yet to be learned: not when its arrival alone would hold back even who was seen. */
export function mayBeLifted(reasons: readonly Reason[]): boolean {
  const arrival = reasons.filter(({ signal }) => isOfArrival(signal));
  const least = [...arrival, reasonOf("person_seen")].reduce((sum, { points }) => sum + points, 0);
  return least < SUSPECT_POINTS;
}

/** The reasons as they are kept; what cannot be read as one, and what no longer exists, is left out. */
export function readReasons(stored: unknown): Reason[] {
  return (Array.isArray(stored) ? stored : []).flatMap((one: unknown) => {
    if (!isRecord(one) || typeof one.signal !== "string" || typeof one.points !== "number") return [];
    if (!Object.hasOwn(SIGNALS, one.signal)) return [];
    const reason = { signal: one.signal as Signal, points: one.points };
    return [typeof one.detail === "string" ? { ...reason, detail: one.detail } : reason];
  });
}

function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === "object" && given !== null;
}
