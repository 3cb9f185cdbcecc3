import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { answerState } from "./answer-state";
import { linkState } from "./link-state";

const MOST_ASKED = 50;

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
    const invitationIds = asked.map((one) => one.id);
    const seen = await db.observation.groupBy({
      by: ["invitationId", "kind"],
      where: { workspaceId, invitationId: { in: invitationIds } },
    });
    const kinds = Map.groupBy(seen, ({ invitationId }) => invitationId);
    return asked.map(({ responses, state, expiresAt, revokedAt, ...invitation }) => ({
      ...invitation,
      link: linkState({ state, expiresAt, revokedAt }, now),
      state: answerState(
        (kinds.get(invitation.id) ?? []).map(({ kind }) => kind),
        responses,
      ),
      /** The answer that stands, or the last one that came. */
      responseId: (responses.find(({ isActive }) => isActive) ?? responses[0])?.id ?? null,
    }));
  });
}

export type AskedOf = Awaited<ReturnType<typeof listAsked>>[number];
