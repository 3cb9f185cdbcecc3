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
    closeInvitations(db, workspaceId, standing),
    cancelReminders(
      db,
      workspaceId,
      standing.map(({ invitation }) => invitation.id),
    ),
    settleUnknownMails(db, workspaceId, arrived),
    promiseToSettle(db, workspaceId, standing, ({ invitation }) => invitation.graceMinutes),
    judgeOnceMore(db, workspaceId, responses),
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
      version, flag, score, comment, contact_me, quote_consent, locale, nonce_hash, page_nonce_hash, answered_at, points, reasons,
      gesture, network_hash, user_agent, has_language
    )
    select ${workspaceId}::uuid, id, "invitationId", "campaignId", "caseId", "contactId", "accountId", "surveyVersionId", kind,
      state, "isActive", version, flag, score, comment, "contactMe", "quoteConsent", locale, "nonceHash", "pageNonceHash",
      "answeredAt", points, reasons, gesture, "networkHash", "userAgent", "hasLanguage"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(
      id uuid, "invitationId" uuid, "campaignId" uuid, "caseId" uuid, "contactId" uuid, "accountId" uuid, "surveyVersionId" uuid,
      kind survey_kind, state response_state, "isActive" boolean, version int, flag text, score int, comment text,
      "contactMe" boolean, "quoteConsent" boolean, locale text, "nonceHash" text, "pageNonceHash" text,
      "answeredAt" timestamptz, points int, reasons jsonb, gesture text, "networkHash" text, "userAgent" text, "hasLanguage" boolean
    )`;
}

function rowOf({ invitation, answer, sent, judgement, ...response }: NewResponse, isActive: boolean) {
  const { campaignId, caseId, contactId, accountId, surveyVersionId, content } = invitation;
  return {
    ...{ campaignId, caseId, contactId, accountId, surveyVersionId },
    ...{ id: response.id, version: response.version, flag: response.flag, nonceHash: response.nonceHash },
    pageNonceHash: sent.nonceHash,
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

/** The links of what stands are answered. */
function closeInvitations(db: RawDb, workspaceId: string, standing: readonly NewResponse[]) {
  const answered = standing.filter(({ invitation }) => invitation.linkIs === "open");
  if (answered.length === 0) return;
  // Times are looked up by id: joined as a list, they would have Postgres read all invitations.
  const times = Object.fromEntries(answered.map(({ invitation, sent }) => [invitation.id, sent.at]));
  return db.$executeRaw`
    update invitations set state = 'answered', answered_at = (${JSON.stringify(times)}::jsonb ->> id::text)::timestamptz
    where workspace_id = ${workspaceId}::uuid and id = any(${Object.keys(times)}::uuid[]) and state = 'asked'`;
}

/** What a mail server is slow to say, or a worker comes to write down, lifts many a suspicion: each that can be is judged once more. */
function judgeOnceMore(db: RawDb, workspaceId: string, responses: readonly NewResponse[]) {
  const liftable = responses.filter(
    ({ judgement, flag }) => judgement.state === "suspect" && flag === null && mayBeLifted(judgement.reasons),
  );
  return promiseToSettle(db, workspaceId, liftable, ({ invitation }) =>
    Math.max(invitation.graceMinutes, KNOWN_AFTER_MINUTES),
  );
}

/** One promise for all that fall due in the same second. */
function promiseToSettle(
  db: RawDb,
  workspaceId: string,
  responses: readonly NewResponse[],
  minutesOf: (response: NewResponse) => number,
) {
  const bySecond = Map.groupBy(responses, (response) =>
    Math.ceil(addMinutes(response.sent.at, minutesOf(response)).getTime() / SECOND_MS),
  );
  return enqueueAll(
    db,
    settleAnswersJob,
    [...bySecond].map(([second, due]) => ({
      payload: { workspaceId, responseIds: due.map(({ id }) => id) },
      startAfter: new Date(second * SECOND_MS),
    })),
  );
}
