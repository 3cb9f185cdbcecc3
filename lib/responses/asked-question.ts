import type { NpsCategory } from "@/lib/scoring/nps";
import type { SurveyContent, SurveyQuestion } from "@/lib/surveys/survey-content";

// An outcome is decided from these, so that nobody's page or answer can be without them.
const NEEDED: readonly SurveyQuestion["kind"][] = ["score", "handling", "is_fixed"];

/** Whether a question must be answered. */
export function isNeeded({ kind }: Pick<SurveyQuestion, "kind">): boolean {
  return NEEDED.includes(kind);
}

/** The classes of score that a question is asked of alone; empty when all are asked. */
export function onlyAskedOf(question: Pick<SurveyQuestion, "kind" | "askedOf">): readonly NpsCategory[] {
  return isNeeded(question) ? [] : question.askedOf;
}

/** A question as one with a score of this class reads it. */
export function textFor(
  { text, byClass }: Pick<SurveyQuestion, "text" | "byClass">,
  of: NpsCategory,
): string {
  return byClass?.[of] ?? text;
}

/** The questions that one with a score of this class is asked; without a class, all of them. */
export function questionsOf({ questions }: SurveyContent, of: NpsCategory | null): readonly SurveyQuestion[] {
  return questions.filter((question) => {
    const only = onlyAskedOf(question);
    return of === null || only.length === 0 || only.includes(of);
  });
}
