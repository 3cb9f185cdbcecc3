import { beforeEach, expect, test } from "vitest";
import { GET, POST } from "@/app/u/[link]/route";
import { claimDeliveries } from "@/lib/deliveries/claim-deliveries";
import { inWorkspace } from "@/lib/platform/database/door";
import { linkId } from "@/lib/responses/invitation-token";
import { makeSendingCampaign } from "../../factories/campaign";
import { makeContact } from "../../factories/contact";
import { startMailServer } from "../../factories/mail-server";
import { deliveriesOf, pump } from "../../factories/pump";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let contactId: string;
let link: string;

beforeEach(async () => {
  workspace = await makeWorkspace("Meridian <Advisory>");
  contactId = (await makeContact(workspace.lead)).id;
  await makeSendingCampaign(workspace.lead);
  const [claimed] = await claimDeliveries({
    workspaceId: workspace.workspaceId,
    workerId: contactId,
    limit: 1,
    now: new Date(),
  });
  link = linkId(workspace.publicKey, claimed?.token ?? "");
});

const context = (one = link) => ({ params: Promise.resolve({ link: one }) });
const url = () => `http://127.0.0.1:3000/u/${link}`;
const post = (body?: BodyInit) => POST(new Request(url(), { method: "POST", body }), context());

const standing = () =>
  inWorkspace(workspace, async (db) => {
    const { workspaceId } = workspace;
    const contact = await db.contact.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: contactId } },
      select: { state: true },
    });
    return { ...contact, suppressions: await db.suppression.count({ where: { workspaceId } }) };
  });

test("looking asks, in the firm's name, and stops nothing", async () => {
  const response = await GET(new Request(url()), context());
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(page).toContain('<form method="post">');
  expect(page).toContain("Meridian &lt;Advisory&gt;");
  expect(await standing()).toEqual({ state: "active", suppressions: 0 });
});

const oneClick = () => {
  const form = new FormData();
  form.set("List-Unsubscribe", "One-Click");
  return form;
};

test.each([
  [
    "a mail client's one click as a URL-encoded form",
    () => new URLSearchParams("List-Unsubscribe=One-Click"),
  ],
  ["a mail client's one click as a multipart form", oneClick],
  ["the button of the page", () => undefined],
])("%s stops the mails: 200, no redirect, no cookie, and again the same", async (_, body) => {
  for (let time = 0; time < 2; time += 1) {
    const response = await post(body());
    expect(response.status).toBe(200);
    expect(response.headers.get("location")).toBeNull();
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(await standing()).toEqual({ state: "unsubscribed", suppressions: 1 });
  }
});

test("a wave that is planned already passes them by, and its ledger says why", async () => {
  const { workspaceId } = workspace;
  const other = await makeContact(workspace.lead);
  const { campaignId } = await makeSendingCampaign(workspace.lead);
  const waiting = await deliveriesOf(workspaceId, campaignId);
  expect(waiting.map(({ state }) => state)).toEqual(["pending", "pending"]);

  expect((await post()).status).toBe(200);
  const server = await startMailServer();
  await pump(workspaceId, server.url);
  await server.stop();
  expect(server.received.map(({ recipient }) => recipient)).toEqual([other.email]);
  const mine = (await deliveriesOf(workspaceId, campaignId)).find(
    ({ invitation }) => invitation.contactId === contactId,
  );
  expect(mine).toMatchObject({
    state: "cancelled",
    invitation: { state: "excluded", exclusionReason: "unsubscribed" },
  });
});

test("an expired or revoked link still stops the mails", async () => {
  await inWorkspace(workspace, (db) =>
    db.invitation.updateMany({
      where: { workspaceId: workspace.workspaceId },
      data: { expiresAt: new Date(0), revokedAt: new Date(0) },
    }),
  );
  expect((await post()).status).toBe(200);
  expect(await standing()).toMatchObject({ state: "unsubscribed" });
});

test.each(["nonsense", "unknown.1abcdefghijklmnopqrstuvwxyz", ""])(
  "does not know the link %o",
  async (unknown) => {
    for (const ask of [GET, POST]) {
      const response = await ask(
        new Request("http://127.0.0.1:3000/u/x", { method: ask.name }),
        context(unknown),
      );
      expect(response.status).toBe(404);
      expect(await response.text()).toContain("This link does not work");
    }
  },
);

test("a link of one workspace stops nothing under the key of another", async () => {
  const other = await makeWorkspace();
  const [, token = ""] = link.split(".");
  const response = await POST(
    new Request(url(), { method: "POST" }),
    context(linkId(other.publicKey, token)),
  );
  expect(response.status).toBe(404);
  expect(await standing()).toEqual({ state: "active", suppressions: 0 });
});
