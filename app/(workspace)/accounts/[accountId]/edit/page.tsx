import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { AccountForm } from "@/components/accounts/account-form";
import { NotAllowed } from "@/components/ui/not-allowed";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { getAccount } from "@/lib/accounts/queries";
import { getWorkspaceSettings, listMembers, listTeams } from "@/lib/workspaces/queries";
import { updateAccountAction } from "../../actions";
import { ownerChoices, teamChoices } from "../../choices";

const TITLE = "Change the account";

export const metadata: Metadata = { title: TITLE };

type Props = { params: Promise<{ accountId: string }> };

export default async function EditAccountPage({ params }: Props) {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "account:edit")) return <NotAllowed title={TITLE} />;
  const account = await orNotFound(getAccount(actor, (await params).accountId));
  const { id, name, owner, sponsor, team, revenue, currency, region, tags, clientSince, renewalOn } = account;
  const settings = await getWorkspaceSettings(actor);
  return (
    <>
      <PageHeader
        title={TITLE}
        breadcrumbs={[
          { label: "Accounts", href: "/accounts" },
          { label: name, href: `/accounts/${id}` },
        ]}
      />
      <AccountForm
        action={updateAccountAction}
        account={{
          id,
          name,
          ownerId: owner?.id ?? null,
          sponsorId: sponsor?.id ?? null,
          teamId: team?.id ?? null,
          revenue,
          currency,
          region,
          tags,
          clientSince: dayOf(clientSince),
          renewalOn: dayOf(renewalOn),
        }}
        owners={ownerChoices(await listMembers(actor))}
        teams={teamChoices(await listTeams(actor))}
        currency={settings.currency}
      />
    </>
  );
}

function dayOf(on: Date | null) {
  return on?.toISOString().slice(0, 10) ?? null;
}
