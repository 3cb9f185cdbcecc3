import { addressHash } from "@/lib/accounts/address-hash";
import { releaseContactRules } from "@/lib/accounts/release-contact-rules";
import type { Db } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import type { DeliveryState } from "@/prisma/generated/enums";
import { type BounceVerdict, judgeBounce } from "./bounce-policy";
import { countOutcome } from "./count-outcome";
import type { MailEvent } from "./mail-event";
import { type MailedAddress, mailedAddress } from "./mailed-address";
import { markDeadAddresses } from "./mark-dead-addresses";
import { stopWriting } from "./stop-writing";
import { TooEarly } from "./too-early";

type Applied = { readonly isApplied: boolean; readonly note: string | null };
type Mail = {
  readonly id: string;
  readonly invitationId: string;
  readonly state: DeliveryState;
  readonly addressHash: string | null;
  readonly email: string;
};
type Context = {
  readonly workspaceId: string;
  /** Whether a provider vouches for the report. Only then it may speak of an address without a mail of ours. */
  readonly isVouchedFor: boolean;
  readonly now: Date;
};
type About = { readonly mail: Mail | null; readonly mailed: MailedAddress };

const OUTCOME = { dead_address: "bounced", our_fault: "blocked" } as const satisfies Partial<
  Record<BounceVerdict, string>
>;

/** What a delivery may become later. A mail that came back or was reported stays so, whatever is said of it afterwards. */
const MAY_BECOME = {
  delivered: ["sent", "unknown"],
  bounced: ["sent", "unknown", "delivered"],
  complained: ["sent", "unknown", "delivered"],
} as const satisfies Partial<Record<MailEvent["kind"], readonly DeliveryState[]>>;

/**
 * Does what a report about one mail calls for: moves the delivery, and where the address is dead or the person objects, suppresses
 * the address. A report that names a mail concerns the address it went to and no other. Doing it again changes nothing. Says in
 * words when there is nothing to do. Throws `TooEarly` while the mail is being handed over. A step.
 */
export async function applyMailEvent(db: Db, event: MailEvent, context: Context): Promise<Applied> {
  if (event.kind === "deferred") return nothing("The mail is on its way; its server tries again.");
  const { workspaceId, isVouchedFor } = context;

  if (event.deliveryId) {
    const mail = await findMail(db, workspaceId, event.deliveryId);
    if (!mail) return nothing("There is no such mail.");
    if (mail.state === "handoff" && event.kind in MAY_BECOME) throw new TooEarly();
    return applyTo({ mail, mailed: mailedAddress(env().SECRET, mail, event.recipient) }, db, event, context);
  }
  const { recipient } = event;
  if (!recipient || !isVouchedFor) return nothing("It names neither a mail nor an address.");
  if (!(await isKnown(db, workspaceId, recipient))) {
    return nothing("It is about none of our mails and nobody we know.");
  }
  const mailed = { hash: addressHash(env().SECRET, recipient), address: recipient };
  return applyTo({ mail: null, mailed }, db, event, context);
}

async function applyTo(
  { mail, mailed }: About,
  db: Db,
  event: MailEvent,
  context: Context,
): Promise<Applied> {
  const { workspaceId, now } = context;
  switch (event.kind) {
    case "delivered": {
      const isMoved = await move(db, mail, "delivered", null, context);
      return isMoved ? DONE : nothing("Its fate was known already.");
    }
    case "bounced": {
      const verdict = judgeBounce(event.statusCode, event.words);
      const isMoved = await move(db, mail, "bounced", event.words, context);
      if (isMoved && mail) await releaseContactRules(db, workspaceId, [mail.invitationId]);
      if (verdict === "dead_address") {
        const { words, statusCode } = event;
        await markDeadAddresses(db, workspaceId, [{ ...mailed, words, statusCode }], now);
      }
      const outcome = verdict === "dead_address" || verdict === "our_fault" ? OUTCOME[verdict] : null;
      if (isMoved && mail && outcome) await countOutcome(db, { ...context, mail, outcome });
      return isMoved || verdict === "dead_address" ? DONE : nothing("Its fate was known already.");
    }
    case "complained": {
      const isMoved = await move(db, mail, "complained", event.words, context);
      await object(db, mailed, "complained", context);
      if (isMoved && mail) await countOutcome(db, { ...context, mail, outcome: "complained" });
      return DONE;
    }
    default:
      await object(db, mailed, "unsubscribed", context);
      return DONE;
  }
}

const DONE: Applied = { isApplied: true, note: null };

function nothing(note: string): Applied {
  return { isApplied: false, note };
}

function object(
  db: Db,
  mailed: MailedAddress,
  reason: "complained" | "unsubscribed",
  { workspaceId, now }: Context,
) {
  return stopWriting(db, { workspaceId, mailed: [mailed], state: "unsubscribed", reason, now });
}

/** The mail, held until the end of the transaction; none of another workspace. */
async function findMail(db: Db, workspaceId: string, deliveryId: string): Promise<Mail | null> {
  const [mail] = await db.$queryRaw<Mail[]>`
    select d.id, d.invitation_id as "invitationId", d.state::text as state, d.address_hash as "addressHash", c.email
    from deliveries d
    join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    where d.workspace_id = ${workspaceId}::uuid and d.id = ${deliveryId}::uuid
    for update of d`;
  return mail ?? null;
}

async function isKnown(db: Db, workspaceId: string, email: string) {
  return (await db.contact.findFirst({ where: { workspaceId, email }, select: { id: true } })) !== null;
}

/** Whether the delivery moved. What comes back was sent, so a fate that was unknown is known now. */
async function move(
  db: Db,
  mail: Mail | null,
  to: keyof typeof MAY_BECOME,
  failure: string | null,
  { workspaceId, now }: Context,
) {
  if (!mail) return false;
  const moved = await db.$executeRaw`
    update deliveries
    set state = ${to}::delivery_state, failure = ${failure}, lease_until = null,
      sent_at = coalesce(sent_at, handoff_at, ${now})
    where workspace_id = ${workspaceId}::uuid and id = ${mail.id}::uuid
      and state = any(${[...MAY_BECOME[to]]}::delivery_state[])`;
  return moved > 0;
}
