import type { Actor } from "@/lib/access/actor";
import { getDraftContent } from "@/lib/surveys/queries";
import { SAMPLE_RECIPIENT } from "@/lib/surveys/sample-recipient";
import { newNonce } from "./answer-nonce";
import { answerPage } from "./answer-page";
import { PREVIEW_POLICY } from "./respondent-frame";
import { readScore, SCORE_SCALES } from "./score-scale";

type Preview = { readonly surveyId: string; readonly score?: string };

/** The answer page of a survey's draft as a contact would see it, to be framed by our own pages. It can be filled in, not sent. */
export async function previewAnswerPage(actor: Actor, { surveyId, score }: Preview): Promise<Response> {
  const { content, firm } = await getDraftContent(actor, surveyId);
  const chosen = readScore(score, SCORE_SCALES[content.kind]);
  const page = answerPage({
    link: "preview",
    firm,
    accountName: SAMPLE_RECIPIENT.accountName,
    content,
    draftKey: "preview",
    nonce: newNonce(),
    typed: chosen === null ? {} : { score: String(chosen) },
    problems: {},
    isCorrection: false,
  });
  return new Response(page.replace("<head>", '<head>\n<base target="_blank">'), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": PREVIEW_POLICY,
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
