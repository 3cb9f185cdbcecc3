import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { AddTeamForm } from "@/components/settings/add-team-form";
import { ReadOnlyNote } from "@/components/settings/read-only-note";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { TeamsTable } from "@/components/settings/teams-table";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isAllowed } from "@/lib/access/permissions";
import { listTeams } from "@/lib/workspaces/queries";
import { addTeamAction } from "../actions";

export const metadata: Metadata = { title: "Teams" };

export default async function TeamsPage() {
  const actor = await requireActor();
  const teams = await listTeams(actor);
  const canAdd = isAllowed(actor.role, "workspace:configure");
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings/teams" />
      {!canAdd && <ReadOnlyNote />}
      <TeamsTable teams={teams} />
      {canAdd && (
        <Section id="add" title="Add a team">
          <AddTeamForm action={addTeamAction} />
        </Section>
      )}
    </>
  );
}
