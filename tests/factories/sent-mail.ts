import type { Actor } from "@/lib/access/actor";
import { addAccount } from "@/lib/accounts/add-account";
import { addressHash } from "@/lib/accounts/address-hash";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import type { DeliveryState } from "@/prisma/generated/enums";
import { makeSendingCampaign } from "./campaign";
import { makeContact } from "./contact";

type Made = {
  readonly state?: DeliveryState;
  /** What the mail server said. */
  readonly failure?: string | null;
  readonly ownerId?: string | null;
};

/** A survey mail to one person that has gone out, with the rest that follows from it. */
export async function makeSentMail(
  actor: Actor,
  { state = "sent", failure = null, ownerId = null }: Made = {},
) {
  const { workspaceId } = actor;
  const { id: accountId } = await addAccount(actor, { name: `Client ${crypto.randomUUID()}` });
  if (ownerId) {
    await inWorkspace(actor, (db) =>
      db.account.update({ where: { workspaceId_id: { workspaceId, id: accountId } }, data: { ownerId } }),
    );
  }
  const contact = await makeContact(actor, { accountId, jobTitle: "CFO" });
  const { campaignId } = await makeSendingCampaign(actor);
  const delivery = await inWorkspace(actor, async (db) => {
    const { id, invitationId } = await db.delivery.findFirstOrThrow({
      where: { workspaceId, campaignId, invitation: { contactId: contact.id } },
    });
    await db.delivery.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: {
        state,
        failure,
        sentAt: state === "unknown" ? null : new Date(),
        handoffAt: new Date(),
        attempts: 1,
        addressHash: addressHash(env().SECRET, contact.email),
      },
    });
    await db.contactRule.create({
      data: { workspaceId, contactId: contact.id, lastAskedAt: new Date(), lastInvitationId: invitationId },
    });
    return { id, invitationId };
  });
  return { campaignId, accountId, contact, deliveryId: delivery.id, invitationId: delivery.invitationId };
}

type SentMail = Awaited<ReturnType<typeof makeSentMail>>;

/** A later mail of the same invitation, a reminder, to the same address. */
export async function makeLaterMail(
  { workspaceId }: { readonly workspaceId: string },
  mail: SentMail,
  { step = 1, state = "sent" }: { step?: number; state?: DeliveryState } = {},
): Promise<SentMail> {
  const { campaignId, invitationId, contact } = mail;
  const { id: deliveryId } = await inWorkspace({ workspaceId }, (db) =>
    db.delivery.create({
      data: {
        workspaceId,
        campaignId,
        invitationId,
        step,
        state,
        dueAt: new Date(),
        handoffAt: new Date(),
        attempts: 1,
        addressHash: addressHash(env().SECRET, contact.email),
      },
      select: { id: true },
    }),
  );
  return { ...mail, deliveryId };
}

/** Gives the person of a mail another address. */
export function correctAddress(
  { workspaceId }: { readonly workspaceId: string },
  { contact }: SentMail,
  email: string,
) {
  return inWorkspace({ workspaceId }, (db) =>
    db.contact.update({ where: { workspaceId_id: { workspaceId, id: contact.id } }, data: { email } }),
  );
}

/** Moves a mail to another state, as the pump does. */
export function moveMail(
  { workspaceId }: { readonly workspaceId: string },
  { deliveryId }: SentMail,
  state: DeliveryState,
) {
  return inWorkspace({ workspaceId }, (db) =>
    db.delivery.update({ where: { workspaceId_id: { workspaceId, id: deliveryId } }, data: { state } }),
  );
}

/** Whether an address is suppressed. */
export async function isSuppressed({ workspaceId }: { readonly workspaceId: string }, address: string) {
  const hash = addressHash(env().SECRET, address);
  return (
    (await inWorkspace({ workspaceId }, (db) =>
      db.suppression.count({ where: { workspaceId, addressHash: hash } }),
    )) > 0
  );
}

/** How a mail and its person stand. */
export function standingOf(
  actor: { readonly workspaceId: string },
  { deliveryId, contact }: { readonly deliveryId: string; readonly contact: { readonly id: string } },
) {
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const { state, failure } = await db.delivery.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: deliveryId } },
    });
    const { state: contactState, bounceWords } = await db.contact.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: contact.id } },
    });
    const suppressions = await db.suppression.findMany({ where: { workspaceId }, select: { reason: true } });
    const rests = await db.contactRule.count({ where: { workspaceId, contactId: contact.id } });
    const sender = await db.sender.findUnique({
      where: { workspaceId },
      select: { outcomes: true, state: true },
    });
    return {
      mail: state,
      failure,
      contact: contactState,
      bounceWords,
      suppressed: suppressions.map(({ reason }) => reason),
      rests: rests > 0,
      outcomes: sender?.outcomes ?? "",
    };
  });
}
