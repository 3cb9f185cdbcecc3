import type { Client } from "pg";
import type { makeWorkspace } from "@/tests/factories/workspace";

const CONTACTS_PER_ACCOUNT = 4;

type Workspace = Pick<Awaited<ReturnType<typeof makeWorkspace>>, "workspaceId" | "manager">;

/** So many contacts, four to an account, each account the manager's, with a revenue and a renewal date. */
export async function fillContacts(
  owner: Client,
  { workspaceId, manager }: Workspace,
  count: number,
  now = new Date(),
) {
  await owner.query(
    `insert into accounts (workspace_id, id, name, owner_id, revenue, currency, renewal_on, updated_at)
     select $1, uuidv7(), 'Client ' || n, $2, 5000 + n * 7919 % 400000, 'EUR', $3::date + n * 31 % 365, $3
     from generate_series(1, $4::int) n`,
    [workspaceId, manager.memberId, now, Math.ceil(count / CONTACTS_PER_ACCOUNT)],
  );
  await owner.query(
    `insert into contacts (workspace_id, id, account_id, name, email, role, updated_at)
     select $1, uuidv7(), a.id, 'Person ' || n, 'person-' || n || '@client.example',
            case n % 4 when 0 then 'decision_maker' when 1 then 'user' end::contact_role, $2
     from generate_series(0, $3::int - 1) n
     join accounts a on a.workspace_id = $1 and a.name = 'Client ' || 1 + n / $4::int`,
    [workspaceId, now, count, CONTACTS_PER_ACCOUNT],
  );
  await owner.query("analyze accounts, contacts");
}
