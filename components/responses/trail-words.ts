import type { TrailMoment } from "@/lib/responses/answer-trail";
import type { Gesture } from "@/lib/responses/judge-submission";

type Versions = ReadonlyMap<string, number>;

const SEEN_BY: Record<Gesture, string> = {
  pointer: "a person was seen, with a mouse",
  key: "a person was seen, at the keys",
  touch: "a person was seen, by touch",
};

const WHAT = {
  look: "The page was opened",
  head: "The link was looked at without reading the page, by a machine",
  stop_look: "The page to stop was opened",
  evidence: "A person was on the page",
  sent: "An answer was sent",
} as const;

/** What happened, as a sentence without its end. `scores` knows the score of each version by its id. */
export function momentWords(moment: TrailMoment, scores: Versions): string {
  if (moment.what === "decided") return decisionWords(moment, scores);
  const { what, score, gesture } = moment;
  const on = score === null ? "" : what === "sent" ? `: ${score}` : ` on ${score}`;
  const seen = what === "sent" && gesture ? `, ${SEEN_BY[gesture]}` : "";
  return `${WHAT[what]}${on}${seen}`;
}

/** Where it came from, in a few words; null where nothing is known of it. */
export function originWords(moment: TrailMoment): string | null {
  if (moment.what === "decided") return moment.note;
  const network = moment.network ? `Network ${moment.network}` : "Network not known";
  return `${network}, ${moment.hasLanguage ? "asked for a language" : "asked for no language"}`;
}

function decisionWords(
  { decision, by, before, after }: Extract<TrailMoment, { what: "decided" }>,
  scores: Versions,
): string {
  const who = by ?? "What was seen since";
  const stood = answerWords(before, scores);
  const stands = answerWords(after, scores);
  if (decision === "response:discarded") return `${who} let no answer count`;
  if (decision === "response:chosen")
    return `${who} let ${stands} count${before ? ` instead of ${stood}` : ""}`;
  if (after === null) return `${who} speaks against ${stood}: it was held back`;
  return before === null ? `${who} lets ${stands} count` : `${who} lets ${stands} count instead of ${stood}`;
}

function answerWords(id: string | null, scores: Versions): string {
  const score = id === null ? undefined : scores.get(id);
  return score === undefined ? "an answer" : `the answer ${score}`;
}
