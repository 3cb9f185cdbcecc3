import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { affectedFilter } from "./affected-filter";
import { type AffectedListInput, affectedListSchema } from "./schema";

export const AFFECTED_PER_PAGE = 50;

/** A page of those whom an incident affects, by account and name, each with their case and what became of each message. */
export function listAffected(actor: Actor, incidentId: string, wanted: AffectedListInput) {
  authorize(actor, "incident:read");
  const { page, ...filter } = affectedListSchema.parse(wanted);
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const where = { workspaceId, incidentId, ...affectedFilter(filter) };
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
        openingFailure: true,
        apologyRefusal: true,
        contact: {
          select: { name: true, role: true, state: true, account: { select: { id: true, name: true } } },
        },
        mails: { select: { state: true, words: true, at: true, message: { select: { stage: true } } } },
      },
    });
    const cases = await db.recoveryCase.findMany({
      where: { workspaceId, id: { in: people.flatMap(({ caseId }) => caseId ?? []) } },
      select: { id: true, stage: true, outcome: true, round: true },
    });
    return {
      total,
      page,
      people: people.map(({ openingFailure, apologyRefusal, refusal, ...person }) => {
        const of = cases.find(({ id }) => id === person.caseId) ?? null;
        return {
          ...person,
          case: of,
          /** What could not be done for them, in sentences. */
          refusals: [
            of ? null : openingFailure,
            // Made meanwhile, it is refused no more, nor when the case is opened again.
            of?.stage === "new" && of.round === 0 ? apologyRefusal : null,
            refusal,
          ].filter((words) => words !== null),
        };
      }),
    };
  });
}

export type AffectedPerson = Awaited<ReturnType<typeof listAffected>>["people"][number];
