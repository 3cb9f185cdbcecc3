import type { QuestionDraft } from "./schema";

/** What the mail of a new NPS survey says until somebody writes it. */
export const DEFAULT_NPS_MAIL = {
  subject: "How are we doing?",
  introduction: "One question, one click: it takes less than a minute, and we read every answer.",
} as const;

/** The questions a new NPS survey starts with. The scale is never explained beyond its two ends. */
export function defaultNpsQuestions(firm: string): QuestionDraft[] {
  return [
    { kind: "score", text: `How likely are you to recommend ${firm} to a colleague?` },
    {
      kind: "comment",
      text: "What is the main reason for your score?",
      textDetractor: "What went wrong, and what should we do about it?",
      textPassive: "What would have made it a 9 or 10?",
      textPromoter: "What do we do that you value most?",
    },
    { kind: "contact_me", text: "Someone may contact me about this" },
  ];
}

/** The questions that let the client decide whether a recovery worked. */
export function defaultFollowUpQuestions(firm: string): QuestionDraft[] {
  return [
    { kind: "score", text: `How likely are you to recommend ${firm} to a colleague now?` },
    { kind: "handling", text: "How satisfied are you with the way we handled the matter?" },
    { kind: "is_fixed", text: "Is the matter settled for you?" },
    { kind: "comment", text: "Is there anything left that we should know or do?" },
  ];
}
