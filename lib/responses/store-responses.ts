import { addMinutes } from "date-fns";
import type { Language } from "@/lib/languages/language";
import type { RawDb } from "@/lib/platform/database/raw-db";
import { enqueueAll } from "@/lib/platform/jobs";
import type { QuestionKind } from "@/prisma/generated/enums";
import { mayBeLifted } from "./answer-signals";
import { cancelReminders } from "./cancel-reminders";
import { settleAnswersJob } from "./jobs";
import type { Judgement, Sent } from "./judge-submission";
import type { ReadInvitation } from "./read-invitations";
import type { AnswerFlag } from "./response-version";
import type { GivenAnswer } from "./schema";
import { settleUnknownMails } from "./settle-unknown-mails";

export type NewResponse = {
  readonly id: string;
  readonly version: number;
  readonly invitation: ReadInvitation;
  /** In which it was given. */
  readonly language: Language;
  readonly answer: GivenAnswer;
  readonly sent: Sent;
  readonly judgement: Judgement;
  readonly isActive: boolean;
  /** The version whose place it takes. */
  readonly replaces: string | null;
  /** Why it changes nothing, when another stands. */
  readonly flag: AnswerFlag | null;
  readonly nonceHash: string | null;
};

/** By then it is known when its mail was accepted, even when a worker died over it. */
const KNOWN_AFTER_MINUTES = 3;
const SECOND_MS = 1_000;

/**
 * Writes versions of responses with their answers, promises what follows when their grace is over, and returns those that stand now.
 * Versions are never changed but for which of them counts. A step.
 */
export async function storeResponses(
  db: RawDb,
  workspaceId: string,
  responses: readonly NewResponse[],
): Promise<NewResponse[]> {
  if (responses.length === 0) return [];
  const replaced = responses.flatMap(({ replaces }) => replaces ?? []);
  // Of several versions that came together only the last can be active.
  const standing = responses.filter(({ id, isActive }) => isActive && !replaced.includes(id));
  const arrived = [...new Set(responses.map(({ invitation }) => invitation.id))];
  // Asked for together, they are done in this order.
  await Promise.all([
    putAside(db, workspaceId, replaced),
    writeVersions(db, workspaceId, responses, standing),
    writeAnswers(db, workspaceId, responses),
    closeInvitations(
      db,
      workspaceId,
      responses.filter(({ isActive }) => isActive),
    ),
    cancelReminders(
      db,
      workspaceId,
      standing.map(({ invitation }) => invitation.id),
    ),
    settleUnknownMails(db, workspaceId, arrived),
    promiseToSettle(db, workspaceId, standing, ({ invitation, sent }) =>
      addMinutes(sent.at, invitation.graceMinutes),
    ),
    promiseToSettle(db, workspaceId, responses, judgedOnceMoreAt),
  ]);
  return standing;
}

/** What another version replaces. */
function putAside(db: RawDb, workspaceId: string, replaced: readonly string[]) {
  if (replaced.length === 0) return;
  return db.$executeRaw`
    update responses set is_active = false
    where workspace_id = ${workspaceId}::uuid and id = any(${[...replaced]}::uuid[]) and is_active`;
}

function writeVersions(
  db: RawDb,
  workspaceId: string,
  responses: readonly NewResponse[],
  standing: readonly NewResponse[],
) {
  const rows = responses.map((response) => rowOf(response, standing.includes(response)));
  return db.$executeRaw`
    insert into responses (
      workspace_id, id, invitation_id, campaign_id, case_id, contact_id, account_id, survey_version_id, kind, state, is_active,
      version, flag, score, comment, contact_me, quote_consent, locale, nonce_hash, page_nonce_hash, page_shown_at, answered_at,
      points, reasons, gesture, network_hash, user_agent, has_language, judge_by
    )
    select ${workspaceId}::uuid, id, "invitationId", "campaignId", "caseId", "contactId", "accountId", "surveyVersionId", kind,
      state, "isActive", version, flag, score, comment, "contactMe", "quoteConsent", locale, "nonceHash", "pageNonceHash",
      "pageShownAt", "answeredAt", points, reasons, gesture, "networkHash", "userAgent", "hasLanguage", "judgeBy"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(
      id uuid, "invitationId" uuid, "campaignId" uuid, "caseId" uuid, "contactId" uuid, "accountId" uuid, "surveyVersionId" uuid,
      kind survey_kind, state response_state, "isActive" boolean, version int, flag text, score int, comment text,
      "contactMe" boolean, "quoteConsent" boolean, locale text, "nonceHash" text, "pageNonceHash" text,
      "pageShownAt" timestamptz, "answeredAt" timestamptz, points int, reasons jsonb, gesture text, "networkHash" text,
      "userAgent" text, "hasLanguage" boolean, "judgeBy" timestamptz
    )`;
}

function rowOf(given: NewResponse, isActive: boolean) {
  const { invitation, answer, sent, judgement, ...response } = given;
  const { campaignId, caseId, contactId, accountId, surveyVersionId, content } = invitation;
  return {
    ...{ campaignId, caseId, contactId, accountId, surveyVersionId },
    ...{ id: response.id, version: response.version, flag: response.flag, nonceHash: response.nonceHash },
    pageNonceHash: sent.nonceHash,
    pageShownAt: sent.shownAt?.toISOString() ?? null,
    invitationId: invitation.id,
    kind: content.kind,
    state: judgement.state,
    isActive,
    score: answer.score,
    comment: answer.comment,
    contactMe: answer.contact_me,
    quoteConsent: answer.quote_consent,
    locale: response.language,
    answeredAt: sent.at.toISOString(),
    points: judgement.points,
    reasons: judgement.reasons,
    gesture: judgement.gesture,
    networkHash: sent.networkHash,
    userAgent: sent.userAgent,
    hasLanguage: sent.hasLanguage,
    judgeBy: judgedOnceMoreAt(given)?.toISOString() ?? null,
  };
}

/** The answers that have a column of their own in their response, and no row. */
const IN_THE_RESPONSE: readonly QuestionKind[] = ["score", "comment", "contact_me", "quote_consent"];

function writeAnswers(db: RawDb, workspaceId: string, responses: readonly NewResponse[]) {
  const answers = responses.flatMap(({ id: responseId, invitation, answer }) =>
    invitation.content.questions.flatMap(({ id: questionId, kind }) => {
      const value =
        kind in answer && !IN_THE_RESPONSE.includes(kind) ? answer[kind as keyof GivenAnswer] : null;
      return value === null ? [] : [{ responseId, questionId, value }];
    }),
  );
  if (answers.length === 0) return;
  return db.$executeRaw`
    insert into answers (workspace_id, response_id, question_id, value)
    select ${workspaceId}::uuid, "responseId", "questionId", value
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as given("responseId" uuid, "questionId" uuid, value jsonb)`;
}

/** The links of what stands are answered, since the first of what came together. */
function closeInvitations(db: RawDb, workspaceId: string, given: readonly NewResponse[]) {
  const lastFirst = given.filter(({ invitation }) => invitation.linkIs === "open").toReversed();
  if (lastFirst.length === 0) return;
  // Times are looked up by id: joined as a list, they would have Postgres read all invitations.
  const times = Object.fromEntries(lastFirst.map(({ invitation, sent }) => [invitation.id, sent.at]));
  return db.$executeRaw`
    update invitations set state = 'answered', answered_at = (${JSON.stringify(times)}::jsonb ->> id::text)::timestamptz
    where workspace_id = ${workspaceId}::uuid and id = any(${Object.keys(times)}::uuid[]) and state = 'asked'`;
}

/** When an answer that is held back is judged once more: what a mail server is slow to say, or a worker to write down, lifts many a suspicion. */
function judgedOnceMoreAt({ judgement, flag, invitation, sent }: NewResponse): Date | null {
  if (judgement.state !== "suspect" || flag !== null || !mayBeLifted(judgement.reasons)) return null;
  return addMinutes(sent.at, Math.max(invitation.graceMinutes, KNOWN_AFTER_MINUTES));
}

/** One promise for all that fall due in the same second. */
function promiseToSettle(
  db: RawDb,
  workspaceId: string,
  responses: readonly NewResponse[],
  dueAt: (response: NewResponse) => Date | null,
) {
  const dated = responses.flatMap((response) => {
    const at = dueAt(response);
    return at ? [{ id: response.id, second: Math.ceil(at.getTime() / SECOND_MS) }] : [];
  });
  const bySecond = Map.groupBy(dated, ({ second }) => second);
  return enqueueAll(
    db,
    settleAnswersJob,
    [...bySecond].map(([second, due]) => ({
      payload: { workspaceId, responseIds: due.map(({ id }) => id) },
      startAfter: new Date(second * SECOND_MS),
    })),
  );
}
