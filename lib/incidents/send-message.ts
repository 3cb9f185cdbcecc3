import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { lockIncident } from "./lock-incident";
import { type MessageOfInput, messageOfSchema } from "./schema";
import { sendIncidentMailsJob } from "./send-incident-mails";

/**
 * Sends a message to everybody whom an incident affects and who has not got it: to all the first time, later to those who were added since.
 * Of two who send at once one wins.
 */
export async function sendMessage(actor: Actor, input: MessageOfInput, now = new Date()) {
  authorize(actor, "incident:edit");
  const { incidentId, stage } = messageOfSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    const incident = await lockIncident(db, workspaceId, incidentId);
    if (incident.state !== "open") throw new RuleViolation("Open the incident before you send a message.");
    const message = await db.incidentMessage.findUnique({
      where: { workspaceId_incidentId_stage: { workspaceId, incidentId, stage } },
      select: { id: true, sentAt: true, memberId: true },
    });
    if (!message) throw new NotFoundError("Write the message first.");
    const unopened = await db.incidentContact.count({ where: { workspaceId, incidentId, caseId: null } });
    if (unopened > 0 && !incident.stoppedAt) {
      throw new RuleViolation(
        "The cases are still being opened, and an answer must find its case. Send in a moment.",
      );
    }
    const recipients = await addMails(db, workspaceId, { incidentId, messageId: message.id });
    if (recipients === 0) throw new ConflictError("Everybody has this message, or it is on its way to them.");
    await db.incidentMessage.update({
      where: { workspaceId_id: { workspaceId, id: message.id } },
      data: {
        sentAt: message.sentAt ?? now,
        memberId: message.sentAt ? message.memberId : memberId,
        stoppedAt: null,
        failure: null,
      },
      select: { id: true },
    });
    await enqueue(db, sendIncidentMailsJob, { workspaceId, messageId: message.id });
    return { recipients };
  });
}

type Message = { readonly incidentId: string; readonly messageId: string };

/** A mail to each who has a case; a mailbox that several of them share gets one. Returns how many are new. */
function addMails(db: Db, workspaceId: string, { incidentId, messageId }: Message) {
  return db.$executeRaw`
    insert into incident_mails (workspace_id, message_id, incident_id, contact_id, state, words)
    select i.workspace_id, ${messageId}::uuid, i.incident_id, i.contact_id,
      (case when twin.name is null then 'waiting' else 'left_out' end)::incident_mail_state,
      case when twin.name is not null then 'The same address is listed for ' || twin.name || ': it gets one mail.' end
    from incident_contacts i
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    left join lateral (
      select other.name || ' at ' || a.name as name
      from incident_contacts also
      join contacts other on other.workspace_id = also.workspace_id and other.id = also.contact_id
      join accounts a on a.workspace_id = other.workspace_id and a.id = other.account_id
      where also.workspace_id = i.workspace_id and also.incident_id = i.incident_id and also.case_id is not null
        and other.email = c.email and other.state not in ('left', 'bounced')
        and (other.id < c.id or exists (
          select from incident_mails earlier
          where earlier.workspace_id = also.workspace_id and earlier.message_id = ${messageId}::uuid
            and earlier.contact_id = other.id and earlier.state <> 'left_out'))
        and other.id <> c.id
      order by other.id limit 1
    ) twin on true
    where i.workspace_id = ${workspaceId}::uuid and i.incident_id = ${incidentId}::uuid and i.case_id is not null
    on conflict (workspace_id, message_id, contact_id) do nothing`;
}
