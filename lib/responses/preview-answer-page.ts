import type { Actor } from "@/lib/access/actor";
import type { Language } from "@/lib/languages/language";
import { getDraftContent } from "@/lib/surveys/queries";
import { printAnswerPreview } from "./print-answer-preview";

type Preview = {
  readonly surveyId: string;
  readonly score?: string | undefined;
  readonly language?: Language | null;
};

/** The answer page of a survey's draft as it is saved, in one of its languages, to be framed by our own pages. It can be filled in, not sent. */
export async function previewAnswerPage(
  actor: Actor,
  { surveyId, score, language }: Preview,
): Promise<Response> {
  const { content, firm } = await getDraftContent(actor, surveyId);
  const { html, policy } = printAnswerPreview({ content, firm, score, language });
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
