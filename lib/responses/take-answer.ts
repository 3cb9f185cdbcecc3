import { env } from "@/lib/platform/env";
import { dateIn } from "@/lib/recovery/case-clock";
import { scoreClass } from "@/lib/scoring/score-class";
import { contentIn, languagesOf } from "@/lib/surveys/survey-language";
import { knownNonce, mintNonce, nonceCookie, nonceInCookie } from "./answer-nonce";
import { answerPage } from "./answer-page";
import { browserOf } from "./browser";
import { gonePage, keptPage, notKeptPage, thanksPage } from "./closing-page";
import { draftKey } from "./draft-key";
import { plainPageLanguage, surveyPageLanguage } from "./page-language";
import { type Recorded, recordResponse } from "./record-response";
import type { Page, Reply, Visit } from "./visit";

/** Takes a posted answer and says what became of it. Null for a link that is not known. */
export async function takeAnswer(visit: Visit): Promise<Reply | null> {
  const { link, header, network, at } = visit;
  const posted = {
    form: visit.form ?? {},
    keptNonce: nonceInCookie(header("cookie")),
    network,
    ...browserOf(visit),
  };
  const recorded = await recordResponse(link, posted, at);
  if (!recorded) return null;

  const isSecure = env().APP_URL.startsWith("https:");
  const own = recorded.status === "recorded" ? recorded.nonce : null;
  return { ...print(recorded, visit), ...(own && { cookie: nonceCookie(link, own, isSecure) }) };
}

function print(recorded: Recorded, visit: Visit): { status: number; page: Page } {
  const { invitation } = recorded;
  const { content, firm } = invitation;
  const form = visit.form ?? {};
  const wish = { asked: visit.language, posted: form.lang };
  const language = surveyPageLanguage(wish, invitation);
  const plain = plainPageLanguage(wish, invitation);
  const key = draftKey(visit.link);
  const asked = { link: visit.link, firm, accountName: invitation.accountName, content };
  switch (recorded.status) {
    case "gone":
      return { status: 410, page: gonePage(plain) };
    case "set_aside":
      return { status: 200, page: keptPage({ ...asked, language: plain, draftKey: key }) };
    case "not_kept":
      return { status: 429, page: notKeptPage(plain) };
    case "invalid": {
      const page = answerPage({
        ...asked,
        language,
        languages: languagesOf(content),
        content: contentIn(content, language),
        draftKey: key,
        nonce: nonceOf(visit, invitation.id),
        typed: form,
        problems: recorded.problems,
        isCorrection: invitation.linkIs === "answered",
      });
      return { status: 422, page };
    }
    case "recorded": {
      const { answer, followed } = recorded;
      const { contactName, timeZone } = invitation;
      const byDay = followed?.dueAt && dateIn(followed.dueAt, timeZone).toISOString().slice(0, 10);
      const page = thanksPage({
        ...asked,
        contactName,
        language,
        content,
        draftKey: key,
        class: scoreClass(content.kind, answer.score),
        mayQuote: answer.quote_consent,
        promise: followed && { ownerName: followed.ownerName, byDay: byDay ?? null, now: visit.at, timeZone },
      });
      return { status: 200, page };
    }
  }
}

function nonceOf({ form, header, at }: Visit, invitationId: string) {
  const bound = { secret: env().SECRET, invitationId };
  const given = knownNonce(form?.nonce, bound) ?? knownNonce(nonceInCookie(header("cookie")), bound);
  return given?.nonce ?? mintNonce(bound, at);
}
