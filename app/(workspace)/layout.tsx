import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { requireSignIn } from "@/app/_server/require-actor";
import { signOutAction } from "@/app/_server/sign-out-action";
import { switchWorkspaceAction } from "@/app/_server/switch-workspace-action";
import { DraftOwner } from "@/components/form/own-draft";
import { AppShell } from "@/components/shell/app-shell";
import { ROLE_NAME } from "@/components/ui/stage-name";
import { countUnread } from "@/lib/notifications/queries";
import { countDueToday } from "@/lib/recovery/queries";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { actor, membership, memberships } = await requireSignIn();
  const navigation = (await cookies()).get("navigation")?.value;
  return (
    <AppShell
      member={{
        name: membership.memberName,
        roleName: ROLE_NAME[membership.role],
        workspaceName: membership.workspaceName,
        otherWorkspaces: memberships
          .filter(({ workspaceId }) => workspaceId !== membership.workspaceId)
          .map(({ workspaceId, workspaceName }) => ({ id: workspaceId, name: workspaceName })),
      }}
      dueToday={await countDueToday(actor)}
      unread={await countUnread(actor)}
      isNarrow={navigation === "narrow"}
      signOut={signOutAction}
      switchWorkspace={switchWorkspaceAction}
    >
      <DraftOwner memberId={actor.memberId}>{children}</DraftOwner>
    </AppShell>
  );
}
