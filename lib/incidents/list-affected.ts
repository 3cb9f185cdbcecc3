import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import type { Prisma } from "@/prisma/generated/client";
import type { IncidentMailState } from "@/prisma/generated/enums";
import type { AffectedList } from "./schema";

export const AFFECTED_PER_PAGE = 50;

/** A page of those whom an incident affects, by account and name, each with their case and what became of each message. */
export function listAffected(actor: Actor, incidentId: string, { show, stage, page }: AffectedList) {
  authorize(actor, "incident:read");
  const { workspaceId } = actor;
  const where: Prisma.IncidentContactWhereInput = {
    workspaceId,
    incidentId,
    ...(show === "refused" && { refusal: { not: null } }),
    ...(show !== "refused" &&
      show !== "all" && { mails: { some: { state: STATE_OF[show], ...(stage && { message: { stage } }) } } }),
  };
  return inWorkspace(actor, async (db) => {
    const total = await db.incidentContact.count({ where });
    const people = await db.incidentContact.findMany({
      where,
      orderBy: [
        { contact: { account: { name: "asc" } } },
        { contact: { name: "asc" } },
        { contactId: "asc" },
      ],
      take: AFFECTED_PER_PAGE,
      skip: (page - 1) * AFFECTED_PER_PAGE,
      select: {
        contactId: true,
        caseId: true,
        refusal: true,
        contact: {
          select: { name: true, role: true, state: true, account: { select: { id: true, name: true } } },
        },
        mails: { select: { state: true, words: true, at: true, message: { select: { stage: true } } } },
      },
    });
    const cases = await db.recoveryCase.findMany({
      where: { workspaceId, id: { in: people.flatMap(({ caseId }) => caseId ?? []) } },
      select: { id: true, stage: true, outcome: true },
    });
    return {
      total,
      page,
      pages: Math.max(1, Math.ceil(total / AFFECTED_PER_PAGE)),
      people: people.map((person) => ({
        ...person,
        case: cases.find(({ id }) => id === person.caseId) ?? null,
      })),
    };
  });
}

export type AffectedPerson = Awaited<ReturnType<typeof listAffected>>["people"][number];

const STATE_OF = {
  sent: "sent",
  failed: "failed",
  unknown: "handoff",
  left_out: "left_out",
  waiting: "waiting",
} as const satisfies Record<string, IncidentMailState>;
