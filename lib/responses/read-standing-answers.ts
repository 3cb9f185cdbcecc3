import type { RawDb } from "@/lib/platform/database/raw-db";
import type { Prisma } from "@/prisma/generated/client";
import type { QuestionKind } from "@/prisma/generated/enums";
import type { ReadInvitation } from "./read-invitations";
import type { GivenAnswer } from "./schema";

type Asked = Pick<ReadInvitation, "id" | "answeredAt" | "content">;

/** An answer that stands for an invitation, with what its browser is known by. */
export type StandingAnswer = {
  readonly id: string;
  readonly nonceHash: string | null;
  readonly answeredAt: Date;
  /** When the first version was given. */
  readonly firstAnsweredAt: Date;
  readonly answer: GivenAnswer;
};

/** The active answer of each invitation that has one, by the invitation's id. A step. */
export async function readStandingAnswers(db: RawDb, workspaceId: string, asked: readonly Asked[]) {
  if (asked.length === 0) return new Map<string, StandingAnswer>();
  const rows = await db.$queryRaw<AnswerRow[]>`
    select r.id, r.invitation_id as "invitationId", r.score, r.comment, r.contact_me as "contactMe", r.quote_consent as "quoteConsent",
      r.nonce_hash as "nonceHash", r.answered_at as "answeredAt",
      coalesce((
        select jsonb_agg(jsonb_build_object('questionId', question_id, 'value', value)) from answers
        where workspace_id = r.workspace_id and response_id = r.id
      ), '[]') as answers
    from responses r
    where r.workspace_id = ${workspaceId}::uuid and r.invitation_id = any(${asked.map(({ id }) => id)}::uuid[]) and r.is_active`;
  const byInvitation = new Map(rows.map((row) => [row.invitationId, row]));
  return new Map(
    asked.flatMap((invitation): [string, StandingAnswer][] => {
      const row = byInvitation.get(invitation.id);
      if (!row) return [];
      const { id, nonceHash, answeredAt } = row;
      const firstAnsweredAt = invitation.answeredAt ?? answeredAt;
      const answer = answerOf(row, invitation.content);
      return [[invitation.id, { id, nonceHash, answeredAt, firstAnsweredAt, answer }]];
    }),
  );
}

/** What a response's row and its answers' rows hold, as the client gave it. */
export function answerOf(
  row: AnswerRow,
  { questions }: Pick<ReadInvitation["content"], "questions">,
): GivenAnswer {
  const given = new Map(row.answers.map(({ questionId, value }) => [questionId, value]));
  const to = (kind: QuestionKind) => {
    const question = questions.find((one) => one.kind === kind);
    return question ? (given.get(question.id) ?? null) : null;
  };
  const text = (kind: QuestionKind) => asString(to(kind));
  const number = (kind: QuestionKind) => asNumber(to(kind));
  const [drivers, isFixed] = [to("drivers"), to("is_fixed")];
  return {
    score: row.score,
    comment: row.comment,
    remedy: text("remedy"),
    referral: text("referral"),
    drivers: Array.isArray(drivers) ? drivers.map(String) : null,
    contact_me: row.contactMe,
    quote_consent: row.quoteConsent,
    handling: number("handling"),
    outcome_fair: number("outcome_fair"),
    process_easy: number("process_easy"),
    respect: number("respect"),
    is_fixed: typeof isFixed === "boolean" ? isFixed : null,
  };
}

function asString(value: unknown) {
  return typeof value === "string" ? value : null;
}

function asNumber(value: unknown) {
  return typeof value === "number" ? value : null;
}

/** The columns that `answerOf` reads. */
export const answerRow = {
  id: true,
  invitationId: true,
  score: true,
  comment: true,
  contactMe: true,
  quoteConsent: true,
  nonceHash: true,
  answeredAt: true,
  answers: { select: { questionId: true, value: true } },
} satisfies Prisma.ResponseSelect;

type AnswerRow = Prisma.ResponseGetPayload<{ select: typeof answerRow }>;
