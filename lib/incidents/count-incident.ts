import { REVENUE_IS_COMPARABLE } from "@/lib/accounts/comparable-revenue";
import type { Db } from "@/lib/platform/database/door";
import { CaseStage, type IncidentMailState, type Outcome } from "@/prisma/generated/enums";
import { countRefusals } from "./count-refusals";
import { mailBalance } from "./mail-balance";
import { recoveryRate } from "./recovery-rate";

type Wanted = { readonly workspaceId: string; readonly incidentId: string };

/** Whom an incident affects and how far its cases and messages have come. A step. */
export async function countIncident(db: Db, { workspaceId, incidentId }: Wanted) {
  const [size = NOBODY] = await db.$queryRaw<Size[]>`
    with affected as (
      select c.account_id, c.email, i.case_id from incident_contacts i
      join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
      where i.workspace_id = ${workspaceId}::uuid and i.incident_id = ${incidentId}::uuid
    )
    select count(*)::int as contacts, count(case_id)::int as opened,
      (count(*) - count(distinct email))::int as "sharedAddresses",
      count(distinct account_id)::int as accounts,
      (select coalesce(sum(a.revenue), 0)::float from accounts a join workspaces w on w.id = a.workspace_id
        where a.workspace_id = ${workspaceId}::uuid and a.id in (select account_id from affected) and ${REVENUE_IS_COMPARABLE}) as revenue
    from affected`;
  const cases = await db.$queryRaw<{ stage: CaseStage; outcome: Outcome | null; count: number }[]>`
    select k.stage::text as stage, k.outcome::text as outcome, count(*)::int as count
    from incident_contacts i join recovery_cases k on k.workspace_id = i.workspace_id and k.id = i.case_id
    where i.workspace_id = ${workspaceId}::uuid and i.incident_id = ${incidentId}::uuid
    group by k.stage, k.outcome`;
  const mails = await db.$queryRaw<{ messageId: string; state: IncidentMailState; count: number }[]>`
    select m.message_id as "messageId", m.state::text as state, count(*)::int as count
    from incident_mails m
    where m.workspace_id = ${workspaceId}::uuid and m.message_id in (
      select id from incident_messages where workspace_id = ${workspaceId}::uuid and incident_id = ${incidentId}::uuid)
    group by m.message_id, m.state`;

  const outcomes = Object.fromEntries(
    cases.flatMap(({ outcome, count }) => (outcome ? [[outcome, count] as const] : [])),
  );
  return {
    ...size,
    refused: await countRefusals(db, { workspaceId, incidentId }),
    stages: Object.values(CaseStage).map((stage) => ({
      stage,
      count: cases.filter((of) => of.stage === stage).reduce((sum, { count }) => sum + count, 0),
    })),
    outcomes,
    recovery: recoveryRate(outcomes),
    mailsOf: (messageId: string) => mailBalance(mails.filter((of) => of.messageId === messageId)),
  };
}

type Size = {
  contacts: number;
  opened: number;
  sharedAddresses: number;
  accounts: number;
  revenue: number;
};

const NOBODY: Size = { contacts: 0, opened: 0, sharedAddresses: 0, accounts: 0, revenue: 0 };
