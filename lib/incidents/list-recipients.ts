import { addressHash } from "@/lib/accounts/address-hash";
import type { Db } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { whyLeftOut } from "./left-out";
import { type Affected, mailboxTwins, twinWords } from "./mailbox-twin";

type Message = { readonly incidentId: string; readonly messageId: string };

type Row = Affected & {
  locale: string | null;
  /** Whether the first word could be the apology of their case: it is of this incident, and none was made in it. */
  lacksApology: boolean;
  /** Whether their case has open tasks that come before an apology. */
  hasFirstTasks: boolean;
};

/** Everybody of an incident who has a case, at most 5,000, with why a message would not reach them, as far as that can be known; null where it would. A step. */
export async function listRecipients(db: Db, workspaceId: string, { incidentId, messageId }: Message) {
  const rows = await db.$queryRaw<Row[]>`
    select i.contact_id as "contactId", c.name, a.name as "accountName", c.email, c.state::text as state, c.locale,
      m.state::text as "mailState",
      k.origin = 'incident' and k.incident_id = i.incident_id and k.stage = 'new' and k.round = 0 as "lacksApology",
      exists (select from case_tasks t where t.workspace_id = k.workspace_id and t.case_id = k.id and t.round = 0
        and t.stage = 'new' and t.state = 'open') as "hasFirstTasks"
    from incident_contacts i
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    join accounts a on a.workspace_id = c.workspace_id and a.id = c.account_id
    join recovery_cases k on k.workspace_id = i.workspace_id and k.id = i.case_id
    left join incident_mails m
      on m.workspace_id = i.workspace_id and m.message_id = ${messageId}::uuid and m.contact_id = i.contact_id
    where i.workspace_id = ${workspaceId}::uuid and i.incident_id = ${incidentId}::uuid
    order by i.contact_id`;
  const twinOf = mailboxTwins(rows);
  const secret = env().SECRET;
  const hashOf = new Map(rows.map(({ contactId, email }) => [contactId, addressHash(secret, email)]));
  const suppressions = await db.suppression.findMany({
    where: { workspaceId, addressHash: { in: [...new Set(hashOf.values())] } },
    select: { addressHash: true, reason: true },
  });
  const reasons = new Map(suppressions.map(({ addressHash: hash, reason }) => [hash, reason]));
  return rows.map((row) => {
    const twin = twinOf(row);
    const suppression = reasons.get(hashOf.get(row.contactId) ?? "") ?? null;
    const why = whyLeftOut({ state: row.state, suppression });
    return { ...row, sharesMailbox: twin !== null, leftOut: twin ? twinWords(twin) : why };
  });
}

export type Recipient = Awaited<ReturnType<typeof listRecipients>>[number];
