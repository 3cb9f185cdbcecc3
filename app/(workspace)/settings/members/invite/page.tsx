import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { InviteForm } from "@/components/settings/invite-form";
import { NotAllowed } from "@/components/ui/not-allowed";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { listTeams } from "@/lib/workspaces/queries";
import { inviteMemberAction } from "../../actions";

const TITLE = "Invite a member";

export const metadata: Metadata = { title: TITLE };

export default async function InvitePage() {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "member:invite")) return <NotAllowed title={TITLE} />;
  const teams = await listTeams(actor);
  return (
    <>
      <PageHeader title={TITLE} breadcrumbs={[{ label: "Members", href: "/settings/members" }]} />
      <InviteForm
        action={inviteMemberAction}
        teams={teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
