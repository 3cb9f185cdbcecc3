import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { AccountForm } from "@/components/accounts/account-form";
import { NotAllowed } from "@/components/ui/not-allowed";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { getWorkspaceSettings, listMembers, listTeams } from "@/lib/workspaces/queries";
import { addAccountAction } from "../actions";
import { ownerChoices, teamChoices } from "../choices";

export const metadata: Metadata = { title: "Add an account" };

export default async function NewAccountPage() {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "account:edit")) return <NotAllowed title="Add an account" />;
  const { currency } = await getWorkspaceSettings(actor);
  return (
    <>
      <PageHeader title="Add an account" breadcrumbs={[{ label: "Accounts", href: "/accounts" }]} />
      <AccountForm
        action={addAccountAction}
        owners={ownerChoices(await listMembers(actor))}
        teams={teamChoices(await listTeams(actor))}
        currency={currency}
      />
    </>
  );
}
