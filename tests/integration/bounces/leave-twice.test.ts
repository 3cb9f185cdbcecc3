import { expect, test } from "vitest";
import { dismissLeftHint } from "@/lib/accounts/dismiss-left-hint";
import { isLeftHintOpen } from "@/lib/accounts/left-hint-standing";
import { getContact } from "@/lib/accounts/queries";
import { updateContact } from "@/lib/accounts/update-contact";
import { keepLeaving } from "@/lib/bounces/keep-leaving";
import { mailLeavingJob } from "@/lib/bounces/mail-leaving";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeAskedContact } from "@/tests/factories/answer";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

test("of one who left, was brought back and leaves again, it is told again; nothing of the first time is left", async () => {
  const workspace = await makeWorkspace();
  const { workspaceId, manager } = workspace;
  const { contactId } = await makeAskedContact(workspace);
  const leave = (successor: { name: string | null; email: string | null }) =>
    inWorkspace(workspace, (db) => keepLeaving(db, { workspaceId, contactId, successor, now: new Date() }));
  const look = () => getContact(manager, contactId);

  await leave({ name: "Kim Lee", email: "kim@client.example" });
  await dismissLeftHint(manager, { contactId });
  const { email, name } = await look();
  await updateContact(manager, { contactId, name, email, hasLeft: false });
  const back = await look();
  expect(back).toMatchObject({ state: "active", successorName: null, successorEmail: null });
  expect(isLeftHintOpen(back)).toBe(false);

  await leave({ name: null, email: null });
  const gone = await look();
  expect(gone).toMatchObject({ state: "left", successorName: null, successorEmail: null });
  expect(isLeftHintOpen(gone)).toBe(true);
  expect(await waitingJobs(workspace, mailLeavingJob.name)).toHaveLength(2);
});

test("an automatic reply that was put away does not come back with the person it spoke of", async () => {
  const workspace = await makeWorkspace();
  const { workspaceId, manager } = workspace;
  const { contactId } = await makeAskedContact(workspace);
  const words = {
    leftHint: "Dana no longer works here.",
    leftHintAt: new Date(),
    leftHintDismissedAt: new Date(),
  };
  await inWorkspace(workspace, (db) =>
    db.contact.update({
      where: { workspaceId_id: { workspaceId, id: contactId } },
      data: { ...words, state: "left" },
    }),
  );
  const { email, name } = await getContact(manager, contactId);
  await updateContact(manager, { contactId, name, email, hasLeft: false });
  expect(isLeftHintOpen(await getContact(manager, contactId))).toBe(false);
});
