import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dismissLeftHint } from "@/lib/accounts/dismiss-left-hint";
import { isLeftHintOpen } from "@/lib/accounts/left-hint-standing";
import { getContact } from "@/lib/accounts/queries";
import { mailLeavingJob } from "@/lib/bounces/mail-leaving";
import { inWorkspace } from "@/lib/platform/database/door";
import { freePort } from "@/lib/platform/free-port";
import { linkId } from "@/lib/platform/link-id";
import { startSandboxSmtp } from "@/lib/platform/sandbox-smtp";
import { writeObservations } from "@/lib/responses/record-observation";
import { makeAskedContact } from "../../factories/answer";
import { makeSendingCampaign } from "../../factories/campaign";
import { makeContact } from "../../factories/contact";
import { startMailServer } from "../../factories/mail-server";
import { addSecondAdmin, inboxOf } from "../../factories/member-mail";
import { deliveriesOf, pump } from "../../factories/pump";
import { jobRunner } from "../../factories/run-jobs";
import { type Visiting, visit } from "../../factories/visit";
import { waitingJobs } from "../../factories/waiting-jobs";
import { makeWorkspace } from "../../factories/workspace";

let sandbox: Awaited<ReturnType<typeof startSandboxSmtp>>;
let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let asked: Awaited<ReturnType<typeof makeAskedContact>>;

beforeAll(async () => {
  const port = await freePort();
  process.env.SANDBOX_SMTP_PORT = String(port);
  sandbox = await startSandboxSmtp({ host: "127.0.0.1", port });
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  workspace = await makeWorkspace("Meridian <Advisory>");
  asked = await makeAskedContact(workspace, { contact: { name: "Dana Ruiz", locale: "de-AT" } });
});

const open = (given: Visiting = {}, link = asked.link) => visit(link, { room: "preferences", ...given });
const post = (form: Record<string, string>, given: Visiting = {}, link = asked.link) =>
  open({ method: "POST", form, ...given }, link);
/** Sends a form of the page, as somebody who has read it does. */
const press = async (form: Record<string, string>) => {
  const { nonce } = await open({ at: new Date(Date.now() - 2_000) });
  return post({ lang: "de", ...form, nonce });
};

const standing = async () => {
  const contact = await getContact(workspace.manager, asked.contactId);
  const suppressions = await inWorkspace(workspace, (db) =>
    db.suppression.count({ where: { workspaceId: workspace.workspaceId } }),
  );
  return { state: contact.state, locale: contact.locale, suppressions };
};

const AS_BEFORE = { state: "active", locale: "de-AT", suppressions: 0 };

describe("looking", () => {
  test("asks in the contact's language, in the firm's name, and changes nothing", async () => {
    const { status, body } = await open();
    expect(status).toBe(200);
    expect(body).toContain('<html lang="de" dir="ltr">');
    expect(body).toContain("Meridian &lt;Advisory&gt;");
    expect(body).toContain("<bdi>Dana Ruiz</bdi>");
    expect(body.match(/<form method="post">/g)).toHaveLength(3);
    expect(await standing()).toEqual(AS_BEFORE);
  });

  test("reads in the language that the address asks for, for this page alone", async () => {
    expect((await open({ language: "ar" })).body).toContain('<html lang="ar" dir="rtl">');
    expect(await standing()).toEqual(AS_BEFORE);
  });

  test("by HEAD is empty and changes nothing", async () => {
    expect(await open({ method: "HEAD" })).toMatchObject({ status: 200, body: "" });
    expect(await standing()).toEqual(AS_BEFORE);
  });

  test("is kept as an observation", async () => {
    await open();
    await writeObservations();
    const seen = await inWorkspace(workspace, (db) =>
      db.observation.findMany({
        where: { workspaceId: workspace.workspaceId },
        select: { kind: true, score: true },
      }),
    );
    expect(seen).toEqual([{ kind: "stop_look", score: null }]);
  });
});

describe("stopping", () => {
  test.each([
    ["a mail client's one click", { "List-Unsubscribe": "One-Click" }],
    ["a body that is no form of ours", {}],
    ["the button of the page", { do: "stop" }],
  ])("%s stops the mails: 200, no cookie, and again the same", async (_, given) => {
    const form: Record<string, string> = given;
    for (let time = 0; time < 2; time += 1) {
      const reply = await ("do" in form ? press(form) : post(form));
      expect(reply.status).toBe(200);
      expect(reply.cookie).toBeUndefined();
      expect(reply.body).toContain("Diese E-Mails sind abbestellt.");
      expect(await standing()).toEqual({ ...AS_BEFORE, state: "unsubscribed", suppressions: 1 });
    }
  });

  test("passes by in a wave that is planned already, and its ledger says why", async () => {
    const { workspaceId } = workspace;
    const other = await makeContact(workspace.lead);
    const { campaignId } = await makeSendingCampaign(workspace.lead);
    await post({});
    const server = await startMailServer();
    await pump(workspaceId, server.url);
    await server.stop();
    expect(server.received.map(({ recipient }) => recipient)).toEqual([other.email]);
    const mine = (await deliveriesOf(workspaceId, campaignId)).find(
      ({ invitation }) => invitation.contactId === asked.contactId,
    );
    expect(mine).toMatchObject({
      state: "cancelled",
      invitation: { state: "excluded", exclusionReason: "unsubscribed" },
    });
  });

  test("works with an expired and a revoked link", async () => {
    await inWorkspace(workspace, (db) =>
      db.invitation.updateMany({
        where: { workspaceId: workspace.workspaceId },
        data: { expiresAt: new Date(0), revokedAt: new Date(0) },
      }),
    );
    expect((await post({})).status).toBe(200);
    expect(await standing()).toMatchObject({ state: "unsubscribed" });
  });
});

describe("choosing a language", () => {
  test("is kept for the contact, said in that language, and stops nothing", async () => {
    const { status, body } = await press({ do: "language", language: "fr" });
    expect(status).toBe(200);
    expect(body).toContain('<html lang="fr" dir="ltr">');
    expect(body).toContain('role="status">C’est enregistré.');
    expect(await standing()).toEqual({ ...AS_BEFORE, locale: "fr" });
    expect((await open()).body).toContain('<html lang="fr"');
  });

  test("keeps a locale that says the same language more exactly", async () => {
    await press({ do: "language", language: "de" });
    expect(await standing()).toEqual(AS_BEFORE);
  });

  test("that nobody speaks here changes nothing", async () => {
    expect((await press({ do: "language", language: "tlh" })).status).toBe(200);
    expect(await standing()).toEqual(AS_BEFORE);
  });
});

describe("handing over", () => {
  const leave = (form: Record<string, string> = {}) => press({ do: "left", lang: "en", ...form });
  const runMails = () => jobRunner(workspace, [mailLeavingJob])();

  test("marks the contact as left, keeps the successor, and tells the account manager once", async () => {
    const first = await leave({ name: " Kim\r\nLee ", email: "Kim.Lee@Client.example " });
    expect(first).toMatchObject({ status: 200 });
    expect(first.body).toContain("Thank you for telling us.");
    await leave({ name: "Kim Lee" });

    expect(await standing()).toEqual({ ...AS_BEFORE, state: "left" });
    const contact = await getContact(workspace.manager, asked.contactId);
    expect(contact).toMatchObject({ successorName: "Kim Lee", successorEmail: "kim.lee@client.example" });
    expect(await waitingJobs(workspace, mailLeavingJob.name)).toHaveLength(1);

    await runMails();
    const [mail, ...others] = await inboxOf(workspace, workspace.manager.memberId);
    expect(others).toEqual([]);
    expect(mail?.subject).toContain("Dana Ruiz has handed over");
    expect(mail?.text).toContain("Kim Lee, kim.lee@client.example");
    expect(mail?.text).toContain(`/accounts/people/${asked.contactId}`);
    expect(await inboxOf(workspace, workspace.admin.memberId)).toEqual([]);
  });

  test("needs nobody to be named, and reaches every admin where nobody looks after the account", async () => {
    const second = await addSecondAdmin(workspace.admin);
    await inWorkspace(workspace, (db) =>
      db.account.updateMany({ where: { workspaceId: workspace.workspaceId }, data: { ownerId: null } }),
    );
    expect((await leave({ name: " ", email: "" })).status).toBe(200);
    await runMails();
    for (const memberId of [workspace.admin.memberId, second.id]) {
      const [mail] = await inboxOf(workspace, memberId);
      expect(mail?.text).toContain("They named nobody.");
    }
  });

  test("shows on the page of the person until somebody has seen it", async () => {
    await leave();
    expect(isLeftHintOpen(await getContact(workspace.manager, asked.contactId))).toBe(true);
    await dismissLeftHint(workspace.manager, { contactId: asked.contactId });
    expect(isLeftHintOpen(await getContact(workspace.manager, asked.contactId))).toBe(false);
    await leave({ name: "Kim" });
    expect(isLeftHintOpen(await getContact(workspace.manager, asked.contactId))).toBe(false);
  });

  test("with an address that is none says so, keeps what was typed, and changes nothing", async () => {
    const { status, body } = await leave({ name: "Kim <Lee>", email: "kim@" });
    expect(status).toBe(422);
    expect(body).toContain("This is not a complete e-mail address.");
    expect(body).toContain('value="Kim &lt;Lee&gt;"');
    expect(body).toContain('value="kim@"');
    expect(await standing()).toEqual(AS_BEFORE);
    expect(await waitingJobs(workspace, mailLeavingJob.name)).toEqual([]);
  });

  test("of somebody who asked for no mails leaves that wish as it is", async () => {
    await post({});
    await leave();
    expect(await standing()).toEqual({ ...AS_BEFORE, state: "unsubscribed", suppressions: 1 });
  });

  test("gives the mails of a planned wave no way out either", async () => {
    const { workspaceId } = workspace;
    const { campaignId } = await makeSendingCampaign(workspace.lead);
    await leave();
    const server = await startMailServer();
    await pump(workspaceId, server.url);
    await server.stop();
    expect(server.received).toEqual([]);
    expect((await deliveriesOf(workspaceId, campaignId)).map(({ state }) => state)).not.toContain("sent");
  });
});

describe("a link of nobody", () => {
  test.each(["nonsense", "unknown.1abcdefghijklmnopqrstuvwxyz", ""])("is not known: %o", async (unknown) => {
    for (const method of ["GET", "POST"] as const) {
      const { status, body } = await open({ method, form: {} }, unknown);
      expect(status).toBe(404);
      expect(body).toContain("This link does not work");
    }
  });

  test("stops nothing under the key of another workspace", async () => {
    const other = await makeWorkspace();
    const [, token = ""] = asked.link.split(".");
    expect((await post({}, {}, linkId(other.publicKey, token))).status).toBe(404);
    expect(await standing()).toEqual(AS_BEFORE);
  });
});
