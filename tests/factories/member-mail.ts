import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { listWholeSandboxMessages } from "@/lib/mailbox/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { addMember } from "@/lib/workspaces/add-member";

/** What the sandbox mailbox holds for a member. */
export async function inboxOf({ workspaceId }: { readonly workspaceId: string }, memberId: string | null) {
  const { email } = await inWorkspace({ workspaceId }, (db) =>
    db.member.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: memberId ?? "" } } }),
  );
  return listWholeSandboxMessages({ to: email });
}

/** One more admin, who can be given an address that takes no mail, and one that does again. */
export async function addSecondAdmin(admin: Actor) {
  const workspaceId = admin.workspaceId;
  const address = () => `bea-${randomUUID()}@firm.example`;
  const { id } = await addMember(admin, { name: "Bea", email: address(), role: "admin" });
  const setAddress = (email: string) =>
    inWorkspace(admin, (db) => db.member.updateMany({ where: { workspaceId, id }, data: { email } }));
  return { id, loseAddress: () => setAddress(""), findAddress: () => setAddress(address()) };
}
