import { env } from "@/lib/platform/env";
import { hashNonce, newNonce, nonceInCookie } from "./answer-nonce";
import { answerPage } from "./answer-page";
import { answeredPage, GONE_PAGE, UNKNOWN_PAGE } from "./closing-page";
import { draftKey } from "./draft-key";
import { findInvitation } from "./find-invitation";
import { readStandingAnswer } from "./read-standing-answer";
import { recordLinkHit } from "./record-link-hit";
import { respondentResponse } from "./respondent-response";
import { mayCorrect } from "./response-version";
import type { GivenAnswer, PostedForm } from "./schema";
import { readScore, SCORE_SCALES } from "./score-scale";

type Look = { readonly link: string; readonly score?: string };

/** Shows the page of a link, with the score of the link chosen. A look is noted and answers nothing; the link is not used up by it. */
export async function showAnswerPage(request: Request, { link, score }: Look, now = new Date()) {
  const { status, body } = await look(request, { link, score }, now);
  return respondentResponse({ status, body: request.method === "HEAD" ? null : body }, isSecure());
}

function isSecure() {
  return env().APP_URL.startsWith("https:");
}

async function look(request: Request, { link, score }: Look, now: Date) {
  const kept = nonceInCookie(request.headers.get("cookie"));
  const seen = await findInvitation(link, { hold: false, now }, async (db, { actor, invitation }) => {
    const isAnswered = kept !== null && invitation.linkIs === "answered";
    const standing = isAnswered ? await readStandingAnswer(db, actor.workspaceId, invitation) : null;
    return { workspaceId: actor.workspaceId, invitation, standing };
  });
  const method = request.method === "HEAD" ? "HEAD" : "GET";
  if (!seen) return { status: method === "HEAD" ? 200 : 404, body: UNKNOWN_PAGE };

  const { workspaceId, invitation, standing } = seen;
  const chosen = readScore(score, SCORE_SCALES[invitation.content.kind]);
  const userAgent = request.headers.get("user-agent");
  recordLinkHit({ workspaceId, invitationId: invitation.id, at: now, method, score: chosen, userAgent });
  if (method === "HEAD") return { status: 200, body: null };
  if (invitation.linkIs === "gone") return { status: 410, body: GONE_PAGE };

  const mayChange = standing !== null && kept !== null && mayCorrect(standing, [hashNonce(kept)], now);
  if (invitation.linkIs === "answered" && !mayChange) return { status: 200, body: answeredPage(invitation) };

  const typed = mayChange ? asTyped(standing.answer) : {};
  const body = answerPage({
    link,
    draftKey: draftKey(link),
    ...invitation,
    nonce: kept ?? newNonce(),
    typed: chosen === null ? typed : { ...typed, score: String(chosen) },
    problems: {},
    isCorrection: mayChange,
  });
  return { status: 200, body };
}

function asTyped({ score, comment, contact_me, handling, is_fixed }: GivenAnswer): PostedForm {
  return {
    score: String(score),
    comment: comment ?? "",
    ...(contact_me && { contact_me: "yes" }),
    ...(handling !== null && { handling: String(handling) }),
    ...(is_fixed !== null && { is_fixed: is_fixed ? "yes" : "no" }),
  };
}
