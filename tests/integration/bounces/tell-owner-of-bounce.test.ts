import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { updateContact } from "@/lib/accounts/update-contact";
import { announceBounce } from "@/lib/bounces/announce-bounce";
import { bounceInWords } from "@/lib/bounces/bounce-words";
import { mailBounceJob } from "@/lib/bounces/mail-bounce";
import { tellOwnerOfBounce, tellOwnerOfBounceJob } from "@/lib/bounces/tell-owner-of-bounce";
import { inWorkspace } from "@/lib/platform/database/door";
import { freePort } from "@/lib/platform/free-port";
import { startSandboxSmtp } from "@/lib/platform/sandbox-smtp";
import { addSecondAdmin, inboxOf } from "../../factories/member-mail";
import { jobRunner } from "../../factories/run-jobs";
import { makeSentMail } from "../../factories/sent-mail";
import { waitingJobs } from "../../factories/waiting-jobs";
import { makeWorkspace } from "../../factories/workspace";

let sandbox: Awaited<ReturnType<typeof startSandboxSmtp>>;
let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let runMails: () => Promise<void>;

beforeAll(async () => {
  const port = await freePort();
  process.env.SANDBOX_SMTP_PORT = String(port);
  sandbox = await startSandboxSmtp({ host: "127.0.0.1", port });
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  workspace = await makeWorkspace();
  runMails = jobRunner(workspace, [mailBounceJob]);
});

const received = ({ memberId }: { readonly memberId: string | null }) => inboxOf(workspace, memberId);
const announce = (
  contactId: string,
  bounceWords = bounceInWords(null, "550 5.1.1 <dana@client.example>: unknown user"),
) =>
  inWorkspace(workspace, (db) =>
    announceBounce(db, {
      workspaceId: workspace.workspaceId,
      contactIds: [contactId],
      bounceWords,
      now: new Date("2026-03-03T09:30:00Z"),
    }),
  );
const jobs = () => waitingJobs(workspace, "bounces.tell-owner");
const tell = async (now = new Date("2026-03-03T10:00:00Z")) => {
  for (const { contactId = "" } of await jobs()) {
    await tellOwnerOfBounce({ workspaceId: workspace.workspaceId, contactId }, now);
  }
  await runMails();
};

describe("a bounce is news for whoever looks after the account", () => {
  test("who, which address, why in plain words, and whom to ask", async () => {
    const { contact } = await makeSentMail(workspace.lead, { ownerId: workspace.manager.memberId });
    await announce(contact.id);
    await tell();
    const [mail, ...others] = await received(workspace.manager);
    expect(others).toEqual([]);
    expect(mail?.subject).toContain(`mail to ${contact.name} came back`);
    expect(mail?.text).toContain(`Mail to ${contact.name}, CFO of `);
    expect(mail?.text).toContain("came back: no such mailbox.");
    expect(mail?.text).toContain(contact.email);
    expect(mail?.text).toContain("ask who took over");
    expect(mail?.text).toContain(`/accounts/people/${contact.id}`);
    expect(await received(workspace.admin)).toEqual([]);
  });

  test("the admins, when nobody looks after the account", async () => {
    const { contact } = await makeSentMail(workspace.lead);
    await announce(contact.id);
    await tell();
    expect(await received(workspace.admin)).toHaveLength(1);
  });

  test("told once for each person, however often it bounces or the job runs", async () => {
    const { contact } = await makeSentMail(workspace.lead, { ownerId: workspace.manager.memberId });
    await announce(contact.id);
    await announce(contact.id);
    expect(await jobs()).toHaveLength(1);
    await tell();
    await tell();
    expect(await received(workspace.manager)).toHaveLength(1);
  });

  test("each by a mail of their own: one that fails is tried again, and nobody else hears of it twice", async () => {
    const second = await addSecondAdmin(workspace.admin);
    const { contact } = await makeSentMail(workspace.lead);
    await announce(contact.id, "no such mailbox");
    await inWorkspace(workspace, (db) =>
      db.contact.updateMany({ where: { id: contact.id }, data: { bouncedAt: new Date() } }),
    );

    const run = jobRunner(workspace, [tellOwnerOfBounceJob, mailBounceJob]);
    await second.loseAddress();
    await run();
    expect(await received(workspace.admin)).toHaveLength(1);
    await second.findAddress();
    await run();
    await run();
    expect(await received(workspace.admin)).toHaveLength(1);
    expect(await inboxOf(workspace, second.id)).toHaveLength(1);
  });

  test("not told when it is no news any more", async () => {
    const { contact } = await makeSentMail(workspace.lead, { ownerId: workspace.manager.memberId });
    await announce(contact.id);
    await tell(new Date("2026-03-17T09:30:01Z"));
    expect(await received(workspace.manager)).toEqual([]);
    await tell(new Date("2026-03-17T09:30:00Z"));
    expect(await received(workspace.manager)).toHaveLength(1);
  });

  test("not told once the address was corrected, and told anew when the new one bounces", async () => {
    const { contact } = await makeSentMail(workspace.lead, { ownerId: workspace.manager.memberId });
    const { name, jobTitle } = contact;
    await announce(contact.id);
    const corrected = { contactId: contact.id, name, jobTitle, email: "dana.ruiz@client.example" };
    await updateContact(workspace.lead, corrected);
    await tell();
    expect(await received(workspace.manager)).toEqual([]);

    await announce(contact.id, bounceInWords(null, "550 5.2.1 disabled"));
    await tell();
    const [mail] = await received(workspace.manager);
    expect(mail?.text).toContain("the mailbox is switched off");
  });
});
