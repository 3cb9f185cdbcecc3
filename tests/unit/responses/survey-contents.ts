import { defaultFollowUpQuestions, defaultNpsQuestions } from "@/lib/surveys/default-questions";
import type { QuestionDraft } from "@/lib/surveys/schema";
import { surveyContentSchema } from "@/lib/surveys/survey-content";

const frozen = (kind: "nps" | "follow_up", questions: QuestionDraft[]) =>
  surveyContentSchema.parse({
    kind,
    name: "A survey",
    subject: "How are we doing?",
    introduction: "",
    questions: questions.map(({ kind, text, textPromoter, textPassive, textDetractor }, i) => ({
      id: `00000000-0000-7000-8000-00000000000${i}`,
      kind,
      text,
      byClass: { promoter: textPromoter, passive: textPassive, detractor: textDetractor },
    })),
  });

export const npsContent = frozen("nps", defaultNpsQuestions("Meridian"));
export const followUpContent = frozen("follow_up", defaultFollowUpQuestions("Meridian"));
