import type { Language } from "@/lib/languages/language";
import { allQuestions, defaultMail } from "@/lib/surveys/default-questions";
import { type SurveyContent, surveyContentSchema } from "@/lib/surveys/survey-content";
import type { QuestionWords } from "@/lib/surveys/survey-draft";
import type { SurveyKind } from "@/prisma/generated/enums";

type Wanted = { readonly kind: SurveyKind; readonly language: Language };

const FIRM = "Meridian";

/** A survey of a kind, in a language, with every question that it may have. */
export function fullContent(wanted: Wanted): SurveyContent {
  return frozen(wanted, allQuestions({ ...wanted, firm: FIRM }));
}

function frozen(wanted: Wanted, questions: readonly QuestionWords[]) {
  return surveyContentSchema.parse({
    ...wanted,
    name: "A survey",
    ...defaultMail(wanted),
    questions: questions.map(({ textPromoter, textPassive, textDetractor, ...question }, i) => ({
      ...question,
      id: `00000000-0000-7000-8000-0000000000${String(i).padStart(2, "0")}`,
      byClass: {
        promoter: textPromoter ?? undefined,
        passive: textPassive ?? undefined,
        detractor: textDetractor ?? undefined,
      },
    })),
  });
}

const usual = (kind: SurveyKind) => {
  const wanted = { kind, language: "en" } as const;
  return frozen(
    wanted,
    allQuestions({ ...wanted, firm: FIRM }).filter(({ kind }) => kind !== "referral"),
  );
};

export const npsContent = usual("nps");
export const followUpContent = usual("follow_up");
