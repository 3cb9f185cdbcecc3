import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { IncidentMessageStage } from "@/prisma/generated/enums";
import { countIncident } from "./count-incident";
import { needsReason } from "./incident-gate";
import { listRecoveryRates } from "./list-recovery-rates";

const MOST_INCIDENTS = 200;
const MOST_RECORDS = 20;

/** The incidents of the firm, open ones first and the latest of each first, at most 200, with how far they have come. */
export function listIncidents(actor: Actor) {
  authorize(actor, "incident:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      select id from incidents where workspace_id = ${workspaceId}::uuid
      order by array_position(array['open', 'draft', 'resolved'], state::text), created_at desc, id limit ${MOST_INCIDENTS}`;
    const ids = rows.map(({ id }) => id);
    const incidents = await db.incident.findMany({
      where: { workspaceId, id: { in: ids } },
      select: {
        id: true,
        title: true,
        severity: true,
        state: true,
        createdAt: true,
        openedAt: true,
        resolvedAt: true,
        owner: { select: { name: true } },
        _count: { select: { contacts: true } },
      },
    });
    const rates = await listRecoveryRates(db, workspaceId, ids);
    const { incidentGate } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { incidentGate: true },
    });
    return {
      incidentGate,
      timeZone: await getTimeZone(db, workspaceId),
      incidents: ids.flatMap((id) => {
        const incident = incidents.find((one) => one.id === id);
        return incident ? [{ ...incident, recovery: rates(id) }] : [];
      }),
    };
  });
}

export type ListedIncident = Awaited<ReturnType<typeof listIncidents>>["incidents"][number];

/** One incident with its numbers, its messages and what was recorded for all. An incident of another workspace does not exist. */
export async function getIncident(actor: Actor, incidentId: string) {
  authorize(actor, "incident:read");
  if (!z.uuid().safeParse(incidentId).success) throw new NotFoundError("This incident does not exist.");
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const found = await db.incident.findUnique({
      where: { workspaceId_id: { workspaceId, id: incidentId } },
      omit: { workspaceId: true, ownerId: true, createdById: true },
      include: {
        owner: { select: { id: true, name: true } },
        rootCause: { select: { id: true, name: true, parent: { select: { name: true } } } },
        messages: { omit: { workspaceId: true, incidentId: true } },
        records: {
          orderBy: [{ at: "desc" }, { id: "desc" }],
          take: MOST_RECORDS,
          omit: { workspaceId: true, incidentId: true, facts: true },
        },
      },
    });
    if (!found) throw new NotFoundError("This incident does not exist.");
    const { mailsOf, ...counts } = await countIncident(db, { workspaceId, incidentId });
    const mine = await db.recoveryCase.count({
      where: { workspaceId, incidentId, ownerId: actor.memberId, stage: { not: "closed" } },
    });
    const workspace = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { name: true, currency: true, incidentGate: true, timeZone: true },
    });
    const members = await db.member.findMany({
      where: {
        workspaceId,
        id: { in: [...found.messages, ...found.records].flatMap((of) => of.memberId ?? []) },
      },
      select: { id: true, name: true },
    });
    const by = (memberId: string | null) => members.find(({ id }) => id === memberId)?.name ?? null;
    return {
      ...found,
      ...counts,
      ...workspace,
      /** Open cases of it that whoever asks owns. */
      mine,
      firm: workspace.name,
      needsReason: needsReason(found.severity, workspace.incidentGate),
      isOpening:
        found.state === "open" &&
        !found.stoppedAt &&
        counts.opened + counts.refused.opening.count < counts.contacts,
      records: found.records.map((record) => ({ ...record, by: by(record.memberId) })),
      messages: Object.values(IncidentMessageStage).map((stage) => {
        const message = found.messages.find((one) => one.stage === stage);
        if (!message) return { stage, message: null };
        const mails = mailsOf(message.id);
        // Those who were added since it went out.
        const unsent = message.sentAt ? counts.opened - mails.total : 0;
        return { stage, message: { ...message, by: by(message.memberId), mails, unsent } };
      }),
    };
  });
}

export type IncidentDetail = Awaited<ReturnType<typeof getIncident>>;

/** What an incident is called; null for none of the workspace's. */
export function getIncidentTitle(actor: Actor, incidentId: string): Promise<string | null> {
  authorize(actor, "incident:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const found = await db.incident.findUnique({
      where: { workspaceId_id: { workspaceId, id: incidentId } },
      select: { title: true },
    });
    return found?.title ?? null;
  });
}
