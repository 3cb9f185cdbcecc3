import { beforeEach, expect, test } from "vitest";
import { markBounced, markBouncedJob } from "@/lib/deliveries/mark-bounced";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeContact } from "../../factories/contact";
import { correctAddress, isSuppressed, makeSentMail, standingOf } from "../../factories/sent-mail";
import { waitingJobs } from "../../factories/waiting-jobs";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let mail: Awaited<ReturnType<typeof makeSentMail>>;

beforeEach(async () => {
  workspace = await makeWorkspace();
  mail = await makeSentMail(workspace.lead, { state: "failed", failure: "550 5.1.1 unknown user" });
});

const mark = () =>
  inWorkspace(workspace, (db) => markBounced(db, workspace.workspaceId, [mail.deliveryId], new Date()));

test("an address at which nobody is, is suppressed, and everyone who has it is marked", async () => {
  const namesake = await makeContact(workspace.lead, { email: mail.contact.email });
  await mark();
  for (const contact of [mail.contact, namesake]) {
    expect(await standingOf(workspace, { ...mail, contact })).toMatchObject({
      contact: "bounced",
      bounceWords: "no such mailbox",
      suppressed: ["bounced"],
    });
  }
});

test("a late answer about an old address leaves the corrected one and its person alone", async () => {
  await correctAddress(workspace, mail, "corrected@client.example");
  await mark();
  expect(await standingOf(workspace, mail)).toMatchObject({ contact: "active", bounceWords: null });
  expect(await isSuppressed(workspace, mail.contact.email)).toBe(true);
  expect(await isSuppressed(workspace, "corrected@client.example")).toBe(false);
});

test("a mail that is gone is not looked for again", async () => {
  const gone = crypto.randomUUID();
  await inWorkspace(workspace, (db) => markBounced(db, workspace.workspaceId, [gone], new Date()));
  expect(await waitingJobs(workspace, markBouncedJob.name)).toEqual([]);
});
