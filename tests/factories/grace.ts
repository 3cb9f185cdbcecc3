import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { settleAnswer } from "@/lib/responses/settle-answer";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";
import { makeAskedContact } from "./answer";
import { MONDAY } from "./case";
import { invitationOf } from "./derived";
import { tracesOf } from "./traces";
import { makeWorkspace } from "./workspace";

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;

/** Somebody who was asked on a Monday by a firm that lets answers be corrected for so long before they count. */
export async function askedWithGrace(answerGraceMinutes: number) {
  const workspace = await makeWorkspace();
  await updateWorkspaceSettings(workspace.admin, { answerGraceMinutes });
  const asked = await makeAskedContact(workspace, { now: MONDAY });
  const invitationId = await invitationOf(workspace, asked.contactId);
  const settle = (responseId: string, at: Date) =>
    inWorkspace(workspace.admin, (db) =>
      settleAnswer(db, systemActor(workspace.workspaceId), { responseId }, at),
    );
  return { workspace, ...asked, invitationId, settle };
}

/** The scores that are in the figures. */
export async function countingScores(workspace: Workspace) {
  const { responses } = await tracesOf(workspace);
  return responses.filter(({ counts }) => counts).map(({ score }) => score);
}
