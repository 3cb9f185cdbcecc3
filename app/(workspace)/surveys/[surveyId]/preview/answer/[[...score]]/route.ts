import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { languageOf } from "@/lib/languages/language";
import { previewAnswerPage } from "@/lib/responses/preview-answer-page";

type Context = { params: Promise<{ surveyId: string; score?: string[] }> };

/** The answer page of a survey's draft for our own frames; with one score of the mail chosen when the address ends in it. */
export async function GET(request: Request, { params }: Context) {
  const actor = await requireActor();
  const { surveyId, score } = await params;
  const language = languageOf(new URL(request.url).searchParams.get("language"));
  return orNotFound(previewAnswerPage(actor, { surveyId, language, score: score?.[0] }));
}
