import { actorOfMember } from "@/lib/access/actor-of-member";
import { addAccount } from "@/lib/accounts/add-account";
import { addContact } from "@/lib/accounts/add-contact";
import { addMember } from "@/lib/workspaces/add-member";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { BUILDING_ADMIN, BUILDING_CLIENT, BUILDING_DIRECTOR } from "./people";

/** A firm with one client and no survey yet. */
export async function foundBuildingFirm() {
  const { workspaceId, adminId } = await createWorkspace({
    name: "Slipway Studio",
    answerGraceMinutes: 0,
    admin: { name: "Runa Dahl", email: BUILDING_ADMIN },
  });
  const admin = await actorOfMember(workspaceId, adminId);
  await addMember(admin, { name: "Sten Ohm", email: BUILDING_DIRECTOR, role: "director" });
  const account = await addAccount(admin, { name: "Keel and Sons", ownerId: adminId });
  await addContact(admin, { accountId: account.id, name: "Tove Keel", email: BUILDING_CLIENT });
}
