import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { ensureSender } from "@/lib/senders/ensure-sender";
import {
  autoReply,
  complaint,
  delayWarning,
  humanReply,
  qmailBounce,
  standardBounce,
} from "../../factories/bounce-mails";
import { inboundAddress, readMails, startInbound } from "../../factories/inbound-mail";
import {
  correctAddress,
  isSuppressed,
  makeLaterMail,
  makeSentMail,
  moveMail,
  standingOf,
} from "../../factories/sent-mail";
import { waitingJobs } from "../../factories/waiting-jobs";
import { makeWorkspace } from "../../factories/workspace";

let inbound: Awaited<ReturnType<typeof startInbound>>;
let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let mail: Awaited<ReturnType<typeof makeSentMail>>;

beforeAll(async () => {
  inbound = await startInbound();
});
afterAll(() => inbound.stop());
beforeEach(async () => {
  workspace = await makeWorkspace();
  mail = await makeSentMail(workspace.lead, { ownerId: workspace.manager.memberId });
});

const addressOf = (purpose: "bounce" | "reply" | "stop", of = mail) => inboundAddress(purpose, workspace, of);

const contact = () =>
  inWorkspace(workspace, (db) =>
    db.contact.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId: workspace.workspaceId, id: mail.contact.id } },
    }),
  );

describe("a mail that came back", () => {
  test("by the book suppresses the address, marks the person and tells the account manager", async () => {
    const messageId = `<d.${mail.deliveryId}@firm.example>`;
    await inbound.send(addressOf("bounce"), standardBounce({ to: "x", messageId }));
    expect(await readMails(workspace)).toMatchObject([{ state: "read", kind: "bounce", note: null }]);
    expect(await standingOf(workspace, mail)).toMatchObject({
      mail: "bounced",
      contact: "bounced",
      bounceWords: "no such mailbox",
      suppressed: ["bounced"],
      rests: false,
    });
    expect(await waitingJobs(workspace, "bounces.tell-owner")).toHaveLength(1);
  });

  test("in a mail server's own words does the same, and reading it again changes nothing", async () => {
    await inbound.send(addressOf("bounce"), qmailBounce("x"));
    await readMails(workspace);
    await readMails(workspace);
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "bounced", contact: "bounced" });
    expect(await waitingJobs(workspace, "bounces.tell-owner")).toHaveLength(1);
  });

  test.each([
    ["is only late", (to: string) => delayWarning(to), "sent"],
    [
      "is only late, by the book",
      (to: string) => standardBounce({ to, action: "delayed", status: "4.4.1" }),
      "sent",
    ],
    ["arrived", (to: string) => standardBounce({ to, action: "delivered", status: "2.0.0" }), "delivered"],
    [
      "was passed on",
      (to: string) => standardBounce({ to, action: "relayed", status: "2.0.0" }),
      "delivered",
    ],
  ])("not, but %s: the person is kept", async (_fate, raw, state) => {
    await inbound.send(addressOf("bounce"), raw("x"));
    expect(await readMails(workspace)).toMatchObject([{ kind: "bounce" }]);
    expect(await standingOf(workspace, mail)).toMatchObject({
      mail: state,
      contact: "active",
      suppressed: [],
    });
  });

  test("is not believed when it returns another mail than the one it came for", async () => {
    const other = await makeSentMail(workspace.lead);
    await inbound.send(
      addressOf("bounce"),
      standardBounce({ to: "x", messageId: `<d.${other.deliveryId}@firm.example>` }),
    );
    expect(await readMails(workspace)).toMatchObject([
      { note: "It returns another mail than the one it came for." },
    ]);
    for (const one of [mail, other]) {
      expect(await standingOf(workspace, one)).toMatchObject({ mail: "sent", contact: "active" });
    }
  });

  test("concerns nobody but the address the mail went to, whomever it names as its recipient", async () => {
    const victim = await makeSentMail(workspace.lead);
    await inbound.send(
      addressOf("bounce"),
      standardBounce({ to: "x", originalRecipient: ` ${victim.contact.email}` }),
    );
    await readMails(workspace);
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "bounced", contact: "bounced" });
    expect(await standingOf(workspace, victim)).toMatchObject({ mail: "sent", contact: "active" });
    expect(await isSuppressed(workspace, victim.contact.email)).toBe(false);
  });

  test("late, from an address that was corrected meanwhile, suppresses the old one and leaves the person", async () => {
    await correctAddress(workspace, mail, "corrected@client.example");
    await inbound.send(addressOf("bounce"), standardBounce({ to: "x" }));
    await readMails(workspace);
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "bounced", contact: "active" });
    expect(await isSuppressed(workspace, mail.contact.email)).toBe(true);
    expect(await isSuppressed(workspace, "corrected@client.example")).toBe(false);
    expect(await waitingJobs(workspace, "bounces.tell-owner")).toEqual([]);
  });

  test("of before addresses were kept with mails concerns the address that the person has now", async () => {
    await inWorkspace(workspace, (db) =>
      db.delivery.updateMany({ where: { id: mail.deliveryId }, data: { addressHash: null } }),
    );
    await inbound.send(addressOf("bounce"), standardBounce({ to: "x" }));
    await readMails(workspace);
    expect(await standingOf(workspace, mail)).toMatchObject({ contact: "bounced", suppressed: ["bounced"] });
  });

  test.each([
    ["refused as a matter of policy", () => standardBounce({ to: "x", status: "5.7.1" }), "p"],
    ["reported as unwanted", () => complaint("x"), "c"],
  ])("as %s counts once for each recipient: none alone stops the sender", async (_how, raw, letter) => {
    await inWorkspace(workspace, (db) => ensureSender(db, workspace.workspaceId));
    const mails = [mail];
    for (const step of [1, 2, 3]) mails.push(await makeLaterMail(workspace, mail, { step }));
    // The same person at another account is the same recipient.
    const namesake = await makeSentMail(workspace.lead);
    await correctAddress(workspace, namesake, mail.contact.email);
    mails.push(namesake);
    for (const one of mails) await inbound.send(addressOf("bounce", one), raw());
    await readMails(workspace);
    const sender = await inWorkspace(workspace, (db) =>
      db.sender.findUniqueOrThrow({ where: { workspaceId: workspace.workspaceId } }),
    );
    expect(sender).toMatchObject({ outcomes: letter, state: "active" });

    const other = await makeSentMail(workspace.lead);
    await inbound.send(addressOf("bounce", other), raw());
    await readMails(workspace);
    expect(await standingOf(workspace, other)).toMatchObject({ outcomes: letter + letter });
  });

  test("while the mail is still being handed over waits until its fate is written down", async () => {
    await moveMail(workspace, mail, "handoff");
    await inbound.send(addressOf("bounce"), standardBounce({ to: "x" }));
    expect(await readMails(workspace)).toMatchObject([{ state: "received" }]);
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "handoff", contact: "active" });
    expect(await waitingJobs(workspace, "bounces.read-inbound-message")).toHaveLength(2);

    await moveMail(workspace, mail, "sent");
    expect(await readMails(workspace)).toMatchObject([{ state: "read", kind: "bounce" }]);
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "bounced", contact: "bounced" });
  });

  test("as a complaint stops mail to the person", async () => {
    await inbound.send(addressOf("bounce"), complaint("x"));
    expect(await readMails(workspace)).toMatchObject([{ kind: "complaint" }]);
    expect(await standingOf(workspace, mail)).toMatchObject({
      mail: "complained",
      contact: "unsubscribed",
      suppressed: ["complained"],
    });
  });
});

test("a mail to the stop address unsubscribes, as the link does", async () => {
  await inbound.send(addressOf("stop"), humanReply("x", "anything"));
  expect(await readMails(workspace)).toMatchObject([{ kind: "stop", state: "read" }]);
  expect(await standingOf(workspace, mail)).toMatchObject({
    mail: "sent",
    contact: "unsubscribed",
    suppressed: ["unsubscribed"],
  });
});

describe("an automatic reply", () => {
  test("changes nothing and is passed on to nobody", async () => {
    await inbound.send(addressOf("bounce"), autoReply("x", "Away", "I am out of the office until 9 March."));
    expect(await readMails(workspace)).toMatchObject([{ kind: "auto_reply", note: null }]);
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "sent", contact: "active" });
    expect(await contact()).toMatchObject({ leftHint: null });
    expect(await waitingJobs(workspace, "bounces.forward-reply")).toEqual([]);
  });

  test("that says the person left is kept as a hint, and the person stays as they are", async () => {
    const words = "Dana Ruiz no longer works here. Please write to eli@client.example.";
    await inbound.send(addressOf("reply"), autoReply("x", "Automatic reply", words));
    await readMails(workspace);
    expect(await contact()).toMatchObject({
      state: "active",
      leftHint: "Dana Ruiz no longer works here.",
      successorEmail: "eli@client.example",
      leftHintDismissedAt: null,
    });
  });
});
