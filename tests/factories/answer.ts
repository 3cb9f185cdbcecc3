import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { addAccount } from "@/lib/accounts/add-account";
import type { AddAccount, AddContact } from "@/lib/accounts/schema";
import { claimDeliveries } from "@/lib/deliveries/claim-deliveries";
import { linkId } from "@/lib/platform/link-id";
import { makeSendingCampaign } from "./campaign";
import { makeContact, makeContacts } from "./contact";
import { visit } from "./visit";

type Workspace = {
  readonly workspaceId: string;
  readonly publicKey: string;
  readonly admin: Actor;
  readonly manager: Actor;
};
type Asked = {
  readonly account?: Partial<AddAccount>;
  readonly contact?: Partial<AddContact>;
  readonly now?: Date;
};

/** A contact of the manager's account who has been sent a survey, with the link in the mail. */
export async function makeAskedContact(
  workspace: Workspace,
  { account, contact, now = new Date() }: Asked = {},
) {
  const { admin, manager } = workspace;
  const accountId =
    contact?.accountId ??
    (
      await addAccount(admin, {
        name: `Client ${randomUUID().slice(0, 8)}`,
        ownerId: manager.memberId,
        ...account,
      })
    ).id;
  const asked = await makeContact(admin, { ...contact, accountId });
  const campaign = await makeSendingCampaign(admin, now);
  const links = await claimLinks(workspace, now);
  const link = links.get(asked.email);
  if (!link) throw new Error("The contact was not asked.");
  return { ...campaign, link, contactId: asked.id, accountId, email: asked.email };
}

/** The links of so many contacts of one account who have been sent a survey. */
export async function askMany(workspace: Workspace, count: number, now = new Date()) {
  await makeContacts(workspace.admin, count);
  await makeSendingCampaign(workspace.admin, now);
  return [...(await claimLinks(workspace, now)).values()];
}

/** The links of all mails that are due, by e-mail address, as the worker would send them. */
export async function claimLinks({ workspaceId, publicKey }: Workspace, now: Date) {
  const claimed = await claimDeliveries({ workspaceId, workerId: randomUUID(), limit: 1_000, now });
  return new Map(claimed.map(({ email, token }) => [email, linkId(publicKey, token)]));
}

type Look = { readonly cookie?: string; readonly score?: string; readonly at?: Date };

/** What a browser or a scanner sees when it opens a link. */
export function openLink(link: string, look: Look = {}, method: "GET" | "HEAD" = "GET") {
  return visit(link, { ...look, method });
}

/** Sends a form to a link, as a person's browser does: from a page it has opened, unless the form brings a nonce, and after a gesture. */
export async function sendForm(link: string, form: Record<string, string>, cookie?: string, at = new Date()) {
  const nonce = form.nonce ?? (await openLink(link, { cookie, at })).nonce;
  return visit(link, { method: "POST", cookie, at, form: { gesture: "pointer", ...form, nonce } });
}

/** One browser that has opened a link: whatever it sends is known to come from it. */
export async function openBrowser(link: string, opened = new Date()) {
  const { nonce } = await openLink(link, { at: opened });
  return (form: Record<string, string>, at = opened) => sendForm(link, { ...form, nonce }, undefined, at);
}

/** Presses a mail client's own button to stop these mails (RFC 8058). */
export function stopByLink(link: string, at = new Date()) {
  return visit(link, { room: "preferences", method: "POST", form: { "List-Unsubscribe": "One-Click" }, at });
}
