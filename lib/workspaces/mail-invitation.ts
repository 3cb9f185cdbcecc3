import { memberInvitationMail } from "@/emails/member-invitation";
import { systemActor } from "@/lib/access/actor";
import { createSignInLink } from "@/lib/access/sign-in-token";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { sendMail } from "@/lib/platform/mailer";

const VALID_MINUTES = 7 * 24 * 60;

/** Mails an invited member the link that makes them one; does nothing when they have joined or were removed meanwhile. */
export async function mailInvitation(
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  now = new Date(),
) {
  const invited = await inWorkspace(systemActor(workspaceId), async (db) => {
    const member = await db.member.findUnique({
      where: { workspaceId_id: { workspaceId, id: memberId }, state: "invited" },
      select: { name: true, email: true, invitedById: true, workspace: { select: { name: true } } },
    });
    if (!member) return null;
    const inviter = member.invitedById
      ? await db.member.findUnique({
          where: { workspaceId_id: { workspaceId, id: member.invitedById } },
          select: { name: true },
        })
      : null;
    return { ...member, inviterName: inviter?.name ?? member.workspace.name };
  });
  if (!invited) return;

  const link = await acrossWorkspaces((db) => createSignInLink(db, invited.email, now, VALID_MINUTES));
  const mail = await memberInvitationMail({
    link,
    name: invited.name,
    inviterName: invited.inviterName,
    firm: invited.workspace.name,
  });
  await sendMail({ to: invited.email, ...mail });
}
