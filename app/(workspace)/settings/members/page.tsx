import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { MembersTable } from "@/components/settings/members-table";
import { ReadOnlyNote } from "@/components/settings/read-only-note";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { getWorkspaceSettings, listMembers } from "@/lib/workspaces/queries";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const actor = await requireActor();
  const members = await listMembers(actor);
  const { timeZone } = await getWorkspaceSettings(actor);
  const canChange = isAllowed(actor.role, "member:invite");
  return (
    <>
      <PageHeader
        title="Settings"
        action={canChange && <ButtonLink href="/settings/members/invite">Invite a member</ButtonLink>}
      />
      <SettingsTabs current="/settings/members" />
      {!canChange && <ReadOnlyNote />}
      <MembersTable members={members} now={new Date()} timeZone={timeZone} canChange={canChange} />
    </>
  );
}
