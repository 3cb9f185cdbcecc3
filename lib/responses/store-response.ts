import type { SystemActor } from "@/lib/access/actor";
import type { Db } from "@/lib/platform/database/door";
import type { ReadInvitation } from "./read-invitation";
import type { AnswerFlag } from "./response-version";
import type { GivenAnswer } from "./schema";

type NewResponse = {
  readonly invitation: ReadInvitation;
  readonly answer: GivenAnswer;
  /** The version that this one corrects. */
  readonly replaces: string | null;
  /** Why it does not count, when it does not. */
  readonly flag: AnswerFlag | null;
  readonly nonceHash: string | null;
};

/** Writes one version of a response with its answers; versions are never changed but for which of them counts. A step. */
export async function storeResponse(
  db: Db,
  { workspaceId }: SystemActor,
  { invitation, answer, replaces, flag, nonceHash }: NewResponse,
  now: Date,
) {
  const { id: invitationId, content } = invitation;
  if (replaces) {
    await db.response.update({
      where: { workspaceId_id: { workspaceId, id: replaces } },
      data: { isActive: false },
      select: { id: true },
    });
  }
  const earlier = await db.response.count({ where: { workspaceId, invitationId } });
  const { id: responseId } = await db.response.create({
    data: {
      workspaceId,
      invitationId,
      campaignId: invitation.campaignId,
      caseId: invitation.caseId,
      contactId: invitation.contactId,
      accountId: invitation.accountId,
      surveyVersionId: invitation.surveyVersionId,
      kind: content.kind,
      state: "confirmed",
      isActive: flag === null,
      version: earlier + 1,
      flag,
      score: answer.score,
      comment: answer.comment,
      contactMe: answer.contact_me,
      nonceHash,
      answeredAt: now,
    },
    select: { id: true },
  });
  await db.answer.createMany({
    data: content.questions.flatMap(({ id: questionId, kind }) => {
      const value = kind in answer ? answer[kind as keyof GivenAnswer] : null;
      return value === null ? [] : [{ workspaceId, responseId, questionId, value }];
    }),
  });
  if (invitation.linkIs === "open") {
    await db.invitation.update({
      where: { workspaceId_id: { workspaceId, id: invitationId } },
      data: { state: "answered", answeredAt: now },
      select: { id: true },
    });
  }
  return responseId;
}
