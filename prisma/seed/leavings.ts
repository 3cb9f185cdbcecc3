import { inWorkspace } from "@/lib/platform/database/door";
import { removeMember } from "@/lib/workspaces/remove-member";
import { hoursBefore } from "./calendar";
import type { Person } from "./cast";
import { LEADS, LEAVER, SUCCESSOR } from "./meridian/members";
import { giveCase } from "./walk-case";
import { known, type World } from "./world";

/** The analyst leaves: open cases go to the successor one by one, and the accounts all at once. */
export async function partWithLeaver(world: World, at: Date) {
  const { workspaceId } = world;
  const { memberId } = known(world.actors, LEAVER);
  const open = await inWorkspace({ workspaceId }, (db) =>
    db.recoveryCase.findMany({
      where: { workspaceId, ownerId: memberId, stage: { not: "closed" } },
      select: { id: true },
    }),
  );
  const openIds = new Set(open.map(({ id }) => id));
  for (const [planned, { caseId }] of world.cases) {
    if (openIds.has(caseId)) await giveCase(world, planned, LEADS.London, SUCCESSOR, hoursBefore(at, 1));
  }
  const successorId = known(world.actors, SUCCESSOR).memberId;
  await removeMember(known(world.actors, "ines"), { memberId, successorId }, at);
}

/** Somebody has left the client company. No use case says so yet, so the contact is marked directly. */
export function markAsLeft({ workspaceId, contactIds }: World, person: Person) {
  const id = known(contactIds, person.key);
  return inWorkspace({ workspaceId }, (db) =>
    db.contact.updateMany({ where: { workspaceId, id, state: "active" }, data: { state: "left" } }),
  );
}
