import { addMinutes, addSeconds } from "date-fns";
import { describe, expect, test } from "vitest";
import { systemActor } from "@/lib/access/actor";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { deriveAnswer } from "@/lib/responses/derive-answer";
import { readInvitations } from "@/lib/responses/read-invitations";
import { readKeptVersions } from "@/lib/responses/read-kept-versions";
import { settleOverdueAnswers } from "@/lib/responses/settle-overdue-answers";
import { makeAskedContact, sendForm } from "@/tests/factories/answer";
import { MONDAY as START } from "@/tests/factories/case";
import { acceptMails, breakAnswer } from "@/tests/factories/derived";
import { askedWithGrace, countingScores } from "@/tests/factories/grace";
import { tracesOf } from "@/tests/factories/traces";
import { visit } from "@/tests/factories/visit";

/** A round of the clock in one workspace alone. */
const sweep = ({ workspaceId }: { readonly workspaceId: string }, now: Date) =>
  settleOverdueAnswers({ now, workspaceId });

/** Whether whoever looks across all workspaces is told of one. */
async function isNamed({ workspaceId }: { readonly workspaceId: string }, at: Date) {
  const named = await acrossWorkspaces(
    (db) =>
      db.$queryRaw<{ id: string }[]>`select id from workspaces_with_unsettled_answers(${at}) as due(id)`,
  );
  return named.some(({ id }) => id === workspaceId);
}

describe("an answer whose job failed for good", () => {
  test("is settled by the clock, a minute after its grace and not before", async () => {
    const { workspace, link } = await askedWithGrace(2);
    await sendForm(link, { score: "2" }, undefined, START);
    await sweep(workspace, addSeconds(START, 179));
    expect((await tracesOf(workspace)).responses).toMatchObject([{ counts: false }]);
    await sweep(workspace, addMinutes(START, 3));
    await sweep(workspace, addMinutes(START, 4));
    const { responses, cases } = await tracesOf(workspace);
    expect(responses).toMatchObject([{ counts: true, settledAt: addMinutes(START, 3) }]);
    expect(cases).toHaveLength(1);
  });

  test("is judged once more where it was held back, a minute after it should have been, and only once", async () => {
    const { workspace, link, invitationId } = await askedWithGrace(2);
    const { workspaceId } = workspace;
    // Handed over while its reader, who has no scripts, answers it.
    await inWorkspace(workspace.admin, (db) =>
      db.delivery.updateMany({
        where: { workspaceId, invitationId },
        data: { state: "handoff", handoffAt: addSeconds(START, -40), sentAt: null },
      }),
    );
    const { nonce } = await visit(link, { at: addSeconds(START, -20) });
    await visit(link, { method: "POST", form: { score: "2", nonce }, at: START });
    await acceptMails(workspace, invitationId, addSeconds(START, -39));
    expect(await sweep(workspace, addSeconds(START, 239))).toBe(0);
    expect(await isNamed(workspace, addSeconds(START, 239))).toBe(false);
    expect(await isNamed(workspace, addMinutes(START, 4))).toBe(true);
    expect(await sweep(workspace, addMinutes(START, 4))).toBe(1);
    expect(await sweep(workspace, addMinutes(START, 5))).toBe(0);
    const { responses, cases } = await tracesOf(workspace);
    expect(responses).toMatchObject([{ state: "confirmed", counts: true, judgeBy: null }]);
    expect(cases).toHaveLength(1);
  });

  test("holds up no other when the clock cannot settle it either", async () => {
    const { workspace, link, contactId } = await askedWithGrace(2);
    const other = await makeAskedContact(workspace, { now: START });
    await sendForm(link, { score: "2" }, undefined, START);
    await sendForm(other.link, { score: "2" }, undefined, addSeconds(START, 1));
    await breakAnswer(workspace, contactId);
    await sweep(workspace, addMinutes(START, 5));
    const { responses } = await tracesOf(workspace);
    expect(responses.find((one) => one.contactId === contactId)).toMatchObject({ counts: false });
    expect(responses.find((one) => one.contactId === other.contactId)).toMatchObject({ counts: true });
  });

  test("is found in its workspace from a minute after the grace on, by whoever looks across all", async () => {
    const { workspace, link, settle } = await askedWithGrace(2);
    await sendForm(link, { score: "9" }, undefined, START);
    expect(await isNamed(workspace, addSeconds(START, 179))).toBe(false);
    expect(await isNamed(workspace, addMinutes(START, 3))).toBe(true);
    await settle((await tracesOf(workspace)).responses[0]?.id ?? "", addMinutes(START, 3));
    expect(await isNamed(workspace, addMinutes(START, 3))).toBe(false);
  });

  test("is settled when it is derived again, and one in its grace is left to its job", async () => {
    const { workspace, link, invitationId } = await askedWithGrace(2);
    await sendForm(link, { score: "2" }, undefined, START);
    const derive = (at: Date) =>
      inWorkspace(workspace.admin, async (db) => {
        const { workspaceId } = workspace;
        const [invitation] = await readInvitations(db, { workspaceId, ids: [invitationId], hold: true }, at);
        if (!invitation) return;
        const kept = await readKeptVersions(db, workspaceId, invitationId);
        await deriveAnswer(db, systemActor(workspaceId), { invitation, kept, settling: null }, at);
      });
    await derive(addSeconds(START, 119));
    expect(await countingScores(workspace)).toEqual([]);
    await derive(addMinutes(START, 2));
    expect(await countingScores(workspace)).toEqual([2]);
  });
});
