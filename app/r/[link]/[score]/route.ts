import { answerKindly } from "@/lib/responses/answer-kindly";
import { showAnswerPage } from "@/lib/responses/show-answer-page";

type Context = { params: Promise<{ link: string; score: string }> };

/** A look at the question with one score of the e-mail chosen. */
export async function GET(request: Request, { params }: Context) {
  return answerKindly(async () => showAnswerPage(request, await params));
}

export const HEAD = GET;
