import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { closeUnansweredFollowUps } from "@/lib/recovery/close-unanswered-follow-ups";
import { getCase } from "@/lib/recovery/get-case";
import { daysAfter, followUpLink, makeCase, repairCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

test("closing a case as unanswered waits for an answer that comes at the moment of closing", async () => {
  const workspace = await makeWorkspace();
  const { workspaceId } = workspace;
  const { caseId: followedId, email } = await makeCase(workspace);
  await repairCase(workspace.manager, followedId);
  await followUpLink(workspace, email, daysAfter(11));
  // Holds the invitation, as an answer does that is being written, while the clock finds the case due.
  const [closing] = await inWorkspace(workspace.admin, async (db) => {
    const { id, caseId, contactId, accountId, surveyVersionId } = await db.invitation.findFirstOrThrow({
      where: { workspaceId, caseId: { not: null } },
    });
    await db.$queryRaw`
        select from invitations where workspace_id = ${workspaceId}::uuid and id = ${id}::uuid for no key update`;
    const closed = closeUnansweredFollowUps({ workspaceId, now: daysAfter(25) });
    await setTimeout(300);
    await db.response.create({
      data: {
        ...{ workspaceId, invitationId: id, caseId, contactId, accountId, surveyVersionId },
        ...{ kind: "follow_up", state: "confirmed", score: 8, answeredAt: daysAfter(25) },
      },
    });
    return [closed] as const;
  });
  expect(await closing).toBe(0);
  expect(await getCase(workspace.manager, followedId)).toMatchObject({ stage: "following_up" });
});
