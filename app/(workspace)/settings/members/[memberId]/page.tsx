import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { InviteAgainForm } from "@/components/settings/invite-again-form";
import { RemoveMemberForm } from "@/components/settings/remove-member-form";
import { RoleForm } from "@/components/settings/role-form";
import { NotAllowed } from "@/components/ui/not-allowed";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isAllowed } from "@/lib/access/permissions";
import { getMember, listMembers } from "@/lib/workspaces/queries";
import { changeRoleAction, inviteAgainAction, removeMemberAction } from "../../actions";

export const metadata: Metadata = { title: "Member" };

type Props = { params: Promise<{ memberId: string }> };

export default async function MemberPage({ params }: Props) {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "member:invite")) return <NotAllowed title="Member" />;
  const member = await orNotFound(getMember(actor, (await params).memberId));
  const members = await listMembers(actor);
  const successors = members
    .filter(({ id, state }) => id !== member.id && state === "active")
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <PageHeader
        title={member.name}
        breadcrumbs={[{ label: "Members", href: "/settings/members" }]}
        description={[member.email, member.team?.name].filter(Boolean).join(" · ")}
      />
      {member.state === "invited" && (
        <Section id="invitation" title="Invited, not here yet">
          <InviteAgainForm action={inviteAgainAction} member={member} />
        </Section>
      )}
      <Section id="role" title="Role">
        <RoleForm action={changeRoleAction} memberId={member.id} role={member.role} />
      </Section>
      <Section id="remove" title="Remove">
        <RemoveMemberForm action={removeMemberAction} member={member} successors={successors} />
      </Section>
    </>
  );
}
