import { randomUUID } from "node:crypto";
import { actorOfMember } from "@/lib/access/actor-of-member";
import { addMember } from "@/lib/workspaces/add-member";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import type { Role } from "@/prisma/generated/enums";

/** A workspace of the test's own, with one actor of each role; what follows from an answer follows at once, without grace. */
export async function makeWorkspace(name = "Meridian Test") {
  const tag = randomUUID().slice(0, 8);
  const { workspaceId, publicKey, adminId } = await createWorkspace({
    name,
    answerGraceMinutes: 0,
    admin: { name: "Ada Admin", email: `ada-${tag}@firm.example` },
  });
  const admin = await actorOfMember(workspaceId, adminId);

  const addActor = async (role: Role, person: string) => {
    const email = `${person.toLowerCase()}-${tag}@firm.example`;
    const { id } = await addMember(admin, { name: person, email, role });
    return actorOfMember(workspaceId, id);
  };
  return {
    workspaceId,
    publicKey,
    admin,
    director: await addActor("director", "Dora"),
    lead: await addActor("lead", "Lena"),
    manager: await addActor("account_manager", "Max"),
    executive: await addActor("executive", "Eva"),
  };
}
