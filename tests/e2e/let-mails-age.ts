import { setTimeout } from "node:timers/promises";
import pg from "pg";

const PATIENCE_MS = 20_000;

/**
 * Puts back by an hour when the mails to an address were accepted: nobody reads, opens, chooses and sends within ten seconds, and these
 * tests do. That a mail was accepted is written a moment after it is in the mailbox.
 */
export async function letMailsAge(database: string, email: string) {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const deadline = Date.now() + PATIENCE_MS;
    while (Date.now() < deadline) {
      const { rows } = await client.query<{ state: string }>(AGE, [email]);
      if (rows.length > 0 && rows.every(({ state }) => state === "sent")) return;
      await setTimeout(200);
    }
  } finally {
    await client.end();
  }
  throw new Error(`That a mail to ${email} was accepted was not written within 20 s.`);
}

const AGE = `
  update deliveries d set
    sent_at = case when d.sent_at > now() - interval '30 minutes' then d.sent_at - interval '1 hour' else d.sent_at end,
    handoff_at = case when d.handoff_at > now() - interval '30 minutes' then d.handoff_at - interval '1 hour' else d.handoff_at end
  from invitations i, contacts c
  where i.workspace_id = d.workspace_id and i.id = d.invitation_id
    and c.workspace_id = i.workspace_id and c.id = i.contact_id and c.email = $1
    and d.state in ('claimed', 'handoff', 'sent')
  returning d.state`;
