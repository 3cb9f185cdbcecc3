import { env } from "@/lib/platform/env";
import { answerKindly } from "@/lib/responses/answer-kindly";
import { UNKNOWN_PAGE } from "@/lib/responses/closing-page";
import { getLinkSender } from "@/lib/responses/get-link-sender";
import { respondentResponse } from "@/lib/responses/respondent-response";
import { unsubscribeContact } from "@/lib/responses/unsubscribe-contact";
import { askToStopPage, stoppedPage } from "@/lib/responses/unsubscribe-page";

type Context = { params: Promise<{ link: string }> };
type Sender = { readonly firm: string };

/** Asks whether to stop. Mail scanners open every link, so looking never acts. */
export async function GET(_request: Request, { params }: Context) {
  return answerKindly(async () => answer(await getLinkSender((await params).link), askToStopPage));
}

/** Stops at once, for the button and for a mail client's one click (RFC 8058) alike, so the body does not matter. */
export async function POST(_request: Request, { params }: Context) {
  return answerKindly(async () => answer(await unsubscribeContact((await params).link), stoppedPage));
}

function answer(sender: Sender | null, page: (sender: Sender) => string) {
  const isSecure = env().APP_URL.startsWith("https:");
  return sender
    ? respondentResponse({ status: 200, body: page(sender) }, isSecure)
    : respondentResponse({ status: 404, body: UNKNOWN_PAGE }, isSecure);
}
