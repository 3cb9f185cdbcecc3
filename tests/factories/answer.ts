import { randomUUID } from "node:crypto";
import { GET as GET_SCORE } from "@/app/r/[link]/[score]/route";
import { GET, HEAD, POST } from "@/app/r/[link]/route";
import type { Actor } from "@/lib/access/actor";
import { addAccount } from "@/lib/accounts/add-account";
import type { AddAccount, AddContact } from "@/lib/accounts/schema";
import { claimDeliveries } from "@/lib/deliveries/claim-deliveries";
import { linkId } from "@/lib/responses/invitation-token";
import { makeSendingCampaign } from "./campaign";
import { makeContact } from "./contact";

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

/** The links of all mails that are due, by e-mail address, as the worker would send them. */
export async function claimLinks({ workspaceId, publicKey }: Workspace, now: Date) {
  const claimed = await claimDeliveries({ workspaceId, workerId: randomUUID(), limit: 1_000, now });
  return new Map(claimed.map(({ email, token }) => [email, linkId(publicKey, token)]));
}

type Visit = { readonly cookie?: string; readonly score?: string };

/** What a browser or a scanner sees when it opens a link. */
export async function openLink(link: string, { cookie, score }: Visit = {}, method: "GET" | "HEAD" = "GET") {
  const request = new Request(`http://127.0.0.1:3000/r/${link}${score === undefined ? "" : `/${score}`}`, {
    method,
    headers: { "user-agent": "a browser", ...(cookie && { cookie }) },
  });
  const response =
    score === undefined
      ? await (method === "HEAD" ? HEAD : GET)(request, { params: Promise.resolve({ link }) })
      : await GET_SCORE(request, { params: Promise.resolve({ link, score }) });
  return read(response);
}

/** Sends a form to a link, as a browser without any script does. */
export async function sendForm(link: string, form: Record<string, string>, cookie?: string) {
  const request = new Request(`http://127.0.0.1:3000/r/${link}`, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: cookie ? { cookie } : {},
  });
  return read(await POST(request, { params: Promise.resolve({ link }) }));
}

async function read(response: Response) {
  const body = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body,
    cookie: response.headers.get("set-cookie")?.split(";")[0],
    nonce: /name="nonce" value="([^"]+)"/.exec(body)?.[1] ?? "",
  };
}
