import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { answerState, type SeenOf } from "./answer-state";
import { linkState } from "./link-state";

/** How many invitations of a person are listed. */
export const MOST_ASKED = 50;

/** What a person was asked, the latest first, with where each answer stands: answered, or what was seen of it so far. */
export async function listAsked(actor: Actor, contactId: string, now = new Date()) {
  authorize(actor, "response:read");
  const id = z.uuid().safeParse(contactId);
  if (!id.success) return [];
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const asked = await db.invitation.findMany({
      where: { workspaceId, contactId: id.data, state: { not: "excluded" } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST_ASKED,
      select: {
        id: true,
        createdAt: true,
        state: true,
        expiresAt: true,
        revokedAt: true,
        campaign: { select: { id: true, name: true } },
        responses: {
          orderBy: { version: "desc" },
          take: MOST_ASKED,
          select: { id: true, state: true, isActive: true },
        },
      },
    });
    const seen = await readSeen(
      db,
      workspaceId,
      asked.map(({ id }) => id),
    );
    return asked.map(({ responses, state, expiresAt, revokedAt, ...invitation }) => ({
      ...invitation,
      link: linkState({ state, expiresAt, revokedAt }, now),
      state: answerState(seen.get(invitation.id) ?? NOTHING_SEEN, responses),
      /** The answer that stands, or the last one that came. */
      responseId: (responses.find(({ isActive }) => isActive) ?? responses[0])?.id ?? null,
    }));
  });
}

const NOTHING_SEEN: SeenOf = { isOpened: false, isPersonSeen: false };

/** Of each link only whether there is anything: a scanner leaves very much behind. */
async function readSeen(db: Db, workspaceId: string, invitationIds: string[]) {
  const rows = await db.$queryRaw<(SeenOf & { id: string })[]>`
    select i.id,
      exists (
        select from observations o where o.workspace_id = ${workspaceId}::uuid and o.invitation_id = i.id
      ) as "isOpened",
      exists (
        select from observations o
        where o.workspace_id = ${workspaceId}::uuid and o.invitation_id = i.id and o.kind = 'evidence'
      ) as "isPersonSeen"
    from unnest(${invitationIds}::uuid[]) i(id)`;
  return new Map(rows.map(({ id, ...seen }) => [id, seen]));
}

export type AskedOf = Awaited<ReturnType<typeof listAsked>>[number];
