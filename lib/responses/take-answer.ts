import { env } from "@/lib/platform/env";
import { dateIn } from "@/lib/recovery/case-clock";
import { newNonce, nonceCookie, nonceInCookie, readNonce } from "./answer-nonce";
import { answerPage } from "./answer-page";
import { GONE_PAGE, keptPage, TOO_LARGE_PAGE, thanksPage, UNKNOWN_PAGE } from "./closing-page";
import { draftKey } from "./draft-key";
import { readForm } from "./read-form";
import { type Recorded, recordResponse } from "./record-response";
import { respondentResponse } from "./respondent-response";
import type { FollowedBy } from "./settle-recovery";

/** Takes a posted answer and says what became of it. */
export async function takeAnswer(request: Request, link: string, now = new Date()) {
  const isSecure = env().APP_URL.startsWith("https:");
  const form = await readForm(request);
  if (!form) return respondentResponse({ status: 413, body: TOO_LARGE_PAGE }, isSecure);

  const sent = readNonce(form.nonce);
  const kept = nonceInCookie(request.headers.get("cookie"));
  const nonces = [sent, kept].filter((nonce) => nonce !== null);
  const recorded = await recordResponse(link, { form, nonces }, now);
  if (!recorded) return respondentResponse({ status: 404, body: UNKNOWN_PAGE }, isSecure);

  const nonce = sent ?? kept ?? newNonce();
  const page = print(recorded, { link, form, nonce, now });
  const own = recorded.status === "recorded" ? recorded.nonce : null;
  const cookie = own ? nonceCookie(link, own, isSecure) : undefined;
  return respondentResponse({ ...page, cookie }, isSecure);
}

type Sent = {
  readonly link: string;
  readonly form: Readonly<Record<string, string>>;
  readonly nonce: string;
  readonly now: Date;
};

function print(recorded: Recorded, { link, form, nonce, now }: Sent) {
  const key = draftKey(link);
  switch (recorded.status) {
    case "gone":
      return { status: 410, body: GONE_PAGE };
    case "invalid": {
      const { invitation, problems } = recorded;
      const isCorrection = invitation.linkIs === "answered";
      const typed = { ...form };
      return {
        status: 422,
        body: answerPage({ link, draftKey: key, ...invitation, nonce, typed, problems, isCorrection }),
      };
    }
    case "set_aside":
      return { status: 200, body: keptPage({ firm: recorded.invitation.firm, draftKey: key }) };
    default: {
      const { firm, contactName, timeZone } = recorded.invitation;
      const promise = promiseOf(recorded.followed, timeZone, now);
      return { status: 200, body: thanksPage({ firm, contactName, draftKey: key, promise }) };
    }
  }
}

function promiseOf(followed: FollowedBy, timeZone: string, now: Date) {
  if (!followed) return null;
  const byDay = followed.dueAt && dateIn(followed.dueAt, timeZone).toISOString().slice(0, 10);
  return { ownerName: followed.ownerName, byDay, now, timeZone };
}
