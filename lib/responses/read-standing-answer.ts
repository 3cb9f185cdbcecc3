import type { Db } from "@/lib/platform/database/door";
import type { ReadInvitation } from "./read-invitation";

/** The answer that counts for an invitation, with what its browser is known by, or null while there is none. A step. */
export async function readStandingAnswer(
  db: Db,
  workspaceId: string,
  { id, answeredAt, content }: ReadInvitation,
) {
  const standing = await db.response.findFirst({
    where: { workspaceId, invitationId: id, isActive: true },
    select: {
      id: true,
      score: true,
      comment: true,
      contactMe: true,
      nonceHash: true,
      answeredAt: true,
      answers: { select: { questionId: true, value: true } },
    },
  });
  if (!standing) return null;

  const answerTo = (kind: "handling" | "is_fixed") => {
    const questionId = content.questions.find((question) => question.kind === kind)?.id;
    return standing.answers.find((answer) => answer.questionId === questionId)?.value ?? null;
  };
  const [handling, isFixed] = [answerTo("handling"), answerTo("is_fixed")];
  return {
    id: standing.id,
    nonceHash: standing.nonceHash,
    answeredAt: standing.answeredAt,
    firstAnsweredAt: answeredAt ?? standing.answeredAt,
    answer: {
      score: standing.score,
      comment: standing.comment,
      contact_me: standing.contactMe,
      handling: typeof handling === "number" ? handling : null,
      is_fixed: typeof isFixed === "boolean" ? isFixed : null,
    },
  };
}

export type StandingResponse = NonNullable<Awaited<ReturnType<typeof readStandingAnswer>>>;
