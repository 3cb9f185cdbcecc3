import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { contentIn, languagesOf } from "@/lib/surveys/survey-language";
import { hashNonce, type KnownNonce, knownNonce, mintNonce, nonceInCookie } from "./answer-nonce";
import { answerPage } from "./answer-page";
import { freshAnswerPage } from "./answer-template";
import { answeredPage, gonePage } from "./closing-page";
import { draftKey } from "./draft-key";
import { formOfAnswer } from "./form-answer";
import { type KnownLink, lookUpLink } from "./look-up-link";
import { observeVisit } from "./observe-visit";
import { plainPageLanguage, surveyPageLanguage } from "./page-language";
import { readStandingAnswers } from "./read-standing-answers";
import { mayCorrect } from "./response-version";
import { readScore, SCORE_SCALES } from "./score-scale";
import type { Page, Reply, Visit } from "./visit";

/**
 * Shows the page of a link, with the score of the link chosen. A look is kept as an observation and answers nothing; the link is not
 * used up by it. Null for a link that is not known.
 */
export async function showAnswerPage(visit: Visit): Promise<Reply | null> {
  const known = await lookUpLink(visit.link, visit.at);
  if (!known) return null;

  const { invitation } = known;
  const { content, linkIs } = invitation;
  const score = readScore(visit.score, SCORE_SCALES[content.kind]);
  const bound = { secret: env().SECRET, invitationId: invitation.id };
  const kept = knownNonce(nonceInCookie(visit.header("cookie")), bound);
  const nonce = kept?.nonce ?? mintNonce(bound, visit.at);
  if (visit.isHead) {
    observeVisit(visit, known, { kind: "head", score });
    return { status: 200, page: null };
  }
  observeVisit(visit, known, { kind: "look", score, nonceHash: hashNonce(nonce) });

  const wish = { asked: visit.language };
  if (linkIs === "gone") return { status: 410, page: gonePage(plainPageLanguage(wish, invitation)) };
  const language = surveyPageLanguage(wish, invitation);
  const asked = { link: visit.link, firm: invitation.firm, accountName: invitation.accountName, content };
  const values = {
    link: visit.link,
    accountName: invitation.accountName,
    draftKey: draftKey(visit.link),
    nonce,
  };
  if (linkIs === "open") {
    const { workspaceId } = known;
    return { status: 200, page: freshAnswerPage({ workspaceId, invitation, language, score }, values) };
  }
  const standing = kept && (await readOwnAnswer(known, kept, visit.at));
  if (!standing) {
    return { status: 200, page: answeredPage({ ...asked, language: plainPageLanguage(wish, invitation) }) };
  }

  const typed = formOfAnswer(standing.answer);
  const page: Page = answerPage({
    ...values,
    firm: invitation.firm,
    language,
    languages: languagesOf(content),
    content: contentIn(content, language),
    typed: score === null ? typed : { ...typed, score: String(score) },
    problems: {},
    isCorrection: true,
  });
  return { status: 200, page };
}

/** The standing answer, if this browser gave it and may still change it. */
async function readOwnAnswer({ workspaceId, invitation }: KnownLink, { hash }: KnownNonce, now: Date) {
  const standing = await inWorkspace(systemActor(workspaceId), (db) =>
    readStandingAnswers(db, workspaceId, [invitation]),
  ).then((all) => all.get(invitation.id));
  return standing && mayCorrect(standing, [hash], now) ? standing : null;
}
