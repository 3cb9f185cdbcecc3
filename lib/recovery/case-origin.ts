import { npsCategory } from "@/lib/scoring/nps";
import type { CaseOrigin, CaseStage, SurveyKind } from "@/prisma/generated/enums";

export type CaseSignal = { readonly kind: SurveyKind; readonly score: number; readonly contactMe: boolean };

/** Why an answer opens a case, or null when it opens none: an NPS detractor does, and whoever asks to be contacted. A follow-up decides a case instead. */
export function caseOrigin({ kind, score, contactMe }: CaseSignal): CaseOrigin | null {
  if (kind === "follow_up") return null;
  if (kind === "nps" && npsCategory(score) === "detractor") return "detractor";
  return contactMe ? "contact_me" : null;
}

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
