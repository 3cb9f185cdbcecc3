import { randomUUID } from "node:crypto";
import { addAccount } from "@/lib/accounts/add-account";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeAskedContact } from "./answer";
import { MONDAY } from "./case";
import { acceptMails, invitationOf } from "./derived";
import type { makeWorkspace } from "./workspace";

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;

/** People of one client who were asked, each with an address of the domain. */
export async function askDomain(workspace: Workspace, domain: string, count: number) {
  const { id: accountId } = await addAccount(workspace.admin, {
    name: `Client ${domain}`,
    ownerId: workspace.manager.memberId,
  });
  const asked: { link: string; invitationId: string; contactId: string }[] = [];
  for (let n = 0; n < count; n += 1) {
    const email = `person-${n}-${randomUUID().slice(0, 6)}@${domain}`;
    const contact = await makeAskedContact(workspace, { contact: { accountId, email }, now: MONDAY });
    const invitationId = await invitationOf(workspace, contact.contactId);
    await acceptMails(workspace, invitationId, MONDAY);
    asked.push({ ...contact, invitationId });
  }
  return asked;
}

/** People of a domain, straight into the database. */
export async function addPeople({ admin, workspaceId, manager }: Workspace, domain: string, count: number) {
  const { id: accountId } = await addAccount(admin, { name: `More of ${domain}`, ownerId: manager.memberId });
  await inWorkspace(
    admin,
    (db) => db.$executeRaw`
      insert into contacts (workspace_id, id, account_id, name, email, updated_at)
      select ${workspaceId}::uuid, uuidv7(), ${accountId}::uuid, 'Person ' || n, 'more-' || n || '@' || ${domain}, now()
      from generate_series(1, ${count}::int) n`,
  );
}
/** Lets a mail of the latest campaign be sent to everybody who was not asked yet. */
export function mailEverybody({ admin, workspaceId }: Workspace) {
  return inWorkspace(
    admin,
    (db) => db.$executeRaw`
      with campaign as (select * from campaigns where workspace_id = ${workspaceId}::uuid order by id desc limit 1),
      mailed as (
        insert into invitations (workspace_id, id, campaign_id, contact_id, account_id, survey_version_id, state, created_at)
        select ${workspaceId}::uuid, uuidv7(), k.id, c.id, c.account_id, k.survey_version_id, 'asked', ${MONDAY}
        from contacts c, campaign k
        where c.workspace_id = ${workspaceId}::uuid and c.email like 'more-%'
        returning id, campaign_id
      )
      insert into deliveries (workspace_id, id, invitation_id, campaign_id, state, due_at, sent_at)
      select ${workspaceId}::uuid, uuidv7(), id, campaign_id, 'sent', ${MONDAY}, ${MONDAY} from mailed`,
  );
}
