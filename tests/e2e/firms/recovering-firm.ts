import { actorOfMember } from "@/lib/access/actor-of-member";
import { addAccount } from "@/lib/accounts/add-account";
import { addContact } from "@/lib/accounts/add-contact";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { addMember } from "@/lib/workspaces/add-member";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { RECOVERING_LEAD, RECOVERING_MANAGER, UNHAPPY } from "./people";

/** A firm with one desk of unhappy clients, each for a test of its own. */
export async function foundRecoveringFirm() {
  const { workspaceId, adminId } = await createWorkspace({
    name: "Tidewater Partners",
    admin: { name: "Tess Tidewater", email: "tess@tidewater.example" },
  });
  const admin = await actorOfMember(workspaceId, adminId);
  await addMember(admin, { name: "Leo Lindqvist", email: RECOVERING_LEAD, role: "lead" });
  const maya = { name: "Maya Okoro", email: RECOVERING_MANAGER, role: "account_manager" } as const;
  const { id: managerId } = await addMember(admin, maya);
  const manager = await actorOfMember(workspaceId, managerId);
  for (const [key, { name, complaint }] of Object.entries(UNHAPPY)) {
    const account = await addAccount(admin, { name: `${name} Works`, ownerId: managerId });
    const contact = { accountId: account.id, name, email: `${key}@unhappy-clients.example` };
    const { id: contactId } = await addContact(admin, contact);
    await openCaseByHand(manager, { contactId, reachedBy: "phone", complaint });
  }
}
