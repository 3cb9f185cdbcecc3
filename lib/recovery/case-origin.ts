import { npsCategory } from "@/lib/scoring/nps";
import type { CaseOrigin, CaseStage, ContactRole, PassiveCases, SurveyKind } from "@/prisma/generated/enums";

export type CaseSignal = {
  readonly kind: SurveyKind;
  readonly score: number;
  readonly contactMe: boolean;
  readonly hasWords: boolean;
  readonly role: ContactRole | null;
};

/**
 * Why an answer opens a case, or null when it opens none: an NPS detractor does, whoever asks to be contacted, and a passive whom the
 * workspace's rule names. A follow-up decides a case instead.
 */
export function caseOrigin(signal: CaseSignal, passiveCases: PassiveCases): CaseOrigin | null {
  const { kind, score, contactMe } = signal;
  if (kind === "follow_up") return null;
  if (kind === "nps" && npsCategory(score) === "detractor") return "detractor";
  if (contactMe) return "contact_me";
  const isPassive = kind === "nps" && npsCategory(score) === "passive";
  return isPassive && PASSIVES[passiveCases](signal) ? "passive_rule" : null;
}

const PASSIVES: Record<PassiveCases, (signal: CaseSignal) => boolean> = {
  none: () => false,
  decision_makers: ({ role }) => role === "decision_maker",
  with_words: ({ hasWords }) => hasWords,
  all: () => true,
};

export type CorrectionEffect = "open" | "relink" | "close" | "none";

/**
 * What an answer does to the open case that its earlier version opened (its stage, or null for none).
 * One invitation never has two open cases: while there is one, the corrected answer is linked to it. A correction that calls for
 * no case closes it as not an issue only while nobody has acted on it; afterwards the members decide.
 */
export function correctionEffect(openStage: CaseStage | null, origin: CaseOrigin | null): CorrectionEffect {
  if (openStage === null) return origin ? "open" : "none";
  return origin === null && openStage === "new" ? "close" : "relink";
}
