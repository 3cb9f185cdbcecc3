import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { closeLink } from "@/lib/responses/close-link";
import { makeAskedContact, openBrowser, openLink } from "@/tests/factories/answer";
import { makeWorkspace } from "@/tests/factories/workspace";

async function asked() {
  const workspace = await makeWorkspace();
  const { workspaceId, admin } = workspace;
  const { link } = await makeAskedContact(workspace);
  const { id: invitationId } = await inWorkspace(admin, (db) =>
    db.invitation.findFirstOrThrow({ where: { workspaceId } }),
  );
  await inWorkspace(admin, (db) =>
    db.delivery.updateMany({ where: { workspaceId }, data: { state: "pending" } }),
  );
  return { workspace, link, invitationId };
}

test("a link that was closed takes no answer, no mail goes out with it, and the audit says who closed it", async () => {
  const { workspace, link, invitationId } = await asked();
  const { workspaceId, manager } = workspace;
  const send = await openBrowser(link);
  await closeLink(manager, { invitationId });

  expect((await openLink(link)).status).toBe(410);
  expect((await send({ score: "0" })).status).toBe(410);
  const left = await inWorkspace(manager, async (db) => ({
    responses: await db.response.count({ where: { workspaceId } }),
    deliveries: await db.delivery.findMany({ where: { workspaceId }, select: { state: true } }),
    audit: await db.auditEntry.findMany({
      where: { workspaceId, action: "link:closed" },
      select: { memberId: true, subjectId: true },
    }),
  }));
  expect(left).toEqual({
    responses: 0,
    deliveries: [{ state: "cancelled" }],
    audit: [{ memberId: manager.memberId, subjectId: invitationId }],
  });
  await expect(closeLink(manager, { invitationId })).rejects.toThrow("This link is closed already.");
});

test("an answer that was given before stays, and still counts", async () => {
  const { workspace, link, invitationId } = await asked();
  const send = await openBrowser(link);
  await send({ score: "9" });
  await closeLink(workspace.lead, { invitationId });
  const counting = await inWorkspace(workspace.lead, (db) =>
    db.response.count({ where: { workspaceId: workspace.workspaceId, counts: true } }),
  );
  expect(counting).toBe(1);
});

test("whoever may not edit accounts, and whoever is of another firm, closes nothing", async () => {
  const { workspace, link, invitationId } = await asked();
  await expect(closeLink(workspace.executive, { invitationId })).rejects.toThrow();
  const other = await makeWorkspace();
  await expect(closeLink(other.admin, { invitationId })).rejects.toThrow("This link does not exist.");
  expect((await openLink(link)).status).toBe(200);
});
