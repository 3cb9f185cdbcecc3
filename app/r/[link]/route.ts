import { answerKindly } from "@/lib/responses/answer-kindly";
import { showAnswerPage } from "@/lib/responses/show-answer-page";
import { takeAnswer } from "@/lib/responses/take-answer";

type Context = { params: Promise<{ link: string }> };

/** A look at the question: HEAD is empty, and neither answers anything. */
export async function GET(request: Request, { params }: Context) {
  return answerKindly(async () => showAnswerPage(request, await params));
}

export const HEAD = GET;

export async function POST(request: Request, { params }: Context) {
  return answerKindly(async () => takeAnswer(request, (await params).link));
}
