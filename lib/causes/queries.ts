import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { findCause } from "./find-cause";
import { MOST_CAUSES } from "./most-causes";

const inPlace = [{ position: "asc" }, { name: "asc" }, { id: "asc" }] as const;

/** The workspace's root causes that can be chosen, in two levels, in the order the workspace gave them. */
export async function listRootCauses(actor: Actor) {
  authorize(actor, "recoveryCase:read");
  return inWorkspace(actor, (db) => readRootCauses(db, actor.workspaceId));
}

/** The same inside somebody else's transaction. A step. */
export function readRootCauses(db: Db, workspaceId: string) {
  return db.rootCause.findMany({
    where: { workspaceId, parentId: null, archivedAt: null },
    orderBy: [...inPlace],
    take: MOST_CAUSES,
    select: {
      id: true,
      name: true,
      children: {
        where: { archivedAt: null },
        orderBy: [...inPlace],
        take: MOST_CAUSES,
        select: { id: true, name: true },
      },
    },
  });
}

/** All kinds of causes, archived ones too, each with how many causes it has and the first of them. */
export async function listKinds(actor: Actor) {
  authorize(actor, "recoveryCase:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, (db) =>
    db.rootCause.findMany({
      where: { workspaceId, parentId: null },
      orderBy: [...inPlace],
      take: MOST_CAUSES,
      select: {
        id: true,
        name: true,
        archivedAt: true,
        children: { where: { archivedAt: null }, orderBy: [...inPlace], take: 6, select: { name: true } },
        _count: { select: { children: { where: { archivedAt: null } } } },
      },
    }),
  );
}

/** One kind with all its causes, archived ones too. A cause is no kind. */
export async function getKind(actor: Actor, kindId: string) {
  authorize(actor, "recoveryCase:read");
  const { workspaceId } = actor;
  if (!z.uuid().safeParse(kindId).success) throw new NotFoundError("This kind does not exist.");
  return inWorkspace(actor, async (db) => {
    const kind = await db.rootCause.findFirst({
      where: { workspaceId, id: kindId, parentId: null },
      select: {
        id: true,
        name: true,
        archivedAt: true,
        children: {
          orderBy: [...inPlace],
          take: MOST_CAUSES,
          select: { id: true, name: true, archivedAt: true },
        },
      },
    });
    if (!kind) throw new NotFoundError("This kind does not exist.");
    return kind;
  });
}

/** What a kind or cause is called, a cause with its kind: "Delivery: Late delivery"; null for none of the workspace's. */
export async function getCauseName(actor: Actor, causeId: string): Promise<string | null> {
  authorize(actor, "recoveryCase:read");
  const found = await inWorkspace(actor, (db) => findCause(db, actor.workspaceId, causeId)).catch(
    (error: unknown) => {
      if (error instanceof NotFoundError) return null;
      throw error;
    },
  );
  return found && [found.parent?.name, found.name].filter(Boolean).join(": ");
}
