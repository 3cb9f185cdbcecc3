import type { Actor } from "@/lib/access/actor";
import { chooseAffected } from "@/lib/incidents/choose-affected";
import { chooseMatching } from "@/lib/incidents/choose-matching";
import { claimIncidentMail } from "@/lib/incidents/claim-incident-mail";
import { createIncident } from "@/lib/incidents/create-incident";
import { noteSentMail } from "@/lib/incidents/note-sent-mail";
import { openIncident } from "@/lib/incidents/open-incident";
import { openIncidentCases } from "@/lib/incidents/open-incident-cases";
import { resolveIncident } from "@/lib/incidents/resolve-incident";
import { sendMessage } from "@/lib/incidents/send-message";
import { writeMessage } from "@/lib/incidents/write-message";
import { inWorkspace } from "@/lib/platform/database/door";
import { hoursBefore, hoursLater } from "./calendar";
import {
  HANDOVER_INCIDENT,
  HANDOVER_NOTE,
  HANDOVER_RESOLVED_AFTER_HOURS,
  INVOICE_INCIDENT,
  type StagedIncident,
} from "./meridian/incidents";
import { HANDOVER_PULSE } from "./pulses";
import { settleTasks } from "./settle-tasks";
import type { Step } from "./steps";
import { known, memberOf, type World } from "./world";
import type { Year } from "./year";

const HANDOVER_HOURS_AFTER_PULSE = 9 * 24;
const INVOICES_HOURS_AGO = 8;

/** Two incidents: the lost handover of spring, which the cases of those days join, and last month's invoices, since this morning. */
export function incidentSteps(world: World, { pulses }: Year, now: Date): Step[] {
  const [pulse] = pulses.slice(HANDOVER_PULSE);
  const invoices = hoursBefore(now, INVOICES_HOURS_AGO);
  return [
    ...(pulse ? handoverSteps(world, hoursLater(pulse, HANDOVER_HOURS_AFTER_PULSE)) : []),
    ...invoiceSteps(world, invoices),
  ];
}

function handoverSteps(world: World, at: Date): Step[] {
  const helen = known(world.actors, "helen");
  const resolvedAt = hoursLater(at, HANDOVER_RESOLVED_AFTER_HOURS);
  let incidentId = "";
  const open = async () => {
    incidentId = await writeDown(
      helen,
      HANDOVER_INCIDENT,
      known(world.causeIds, "Handover between colleagues"),
      at,
    );
    await chooseAffected(helen, { incidentId, contactIds: handoverContacts(world, at) });
    await openNow(world, helen, incidentId, at);
  };
  return [
    step(at, open),
    ...messageSteps(world, helen, { incident: HANDOVER_INCIDENT, idOf: () => incidentId, at }),
    step(resolvedAt, () => resolveIncident(helen, { incidentId, note: HANDOVER_NOTE }, resolvedAt)),
  ];
}

function invoiceSteps(world: World, at: Date): Step[] {
  const sofia = known(world.actors, "sofia");
  let incidentId = "";
  const open = async () => {
    incidentId = await writeDown(sofia, INVOICE_INCIDENT, null, at);
    await chooseMatching(sofia, { incidentId, role: "billing", teamId: known(world.teamIds, "Berlin") });
    await openNow(world, sofia, incidentId, at);
  };
  return [
    step(at, open),
    ...messageSteps(world, sofia, { incident: INVOICE_INCIDENT, idOf: () => incidentId, at }),
  ];
}

const step = (at: Date, run: () => Promise<unknown>): Step => ({ at, lane: null, run });

/** Whose case of those days is about the handover. */
function handoverContacts(world: World, at: Date) {
  return [...world.cases.keys()]
    .filter(({ theme, openedAt }) => theme === "handover" && openedAt < at)
    .map(({ person }) => known(world.contactIds, person.key));
}

async function writeDown(owner: Actor, incident: StagedIncident, rootCauseId: string | null, at: Date) {
  const { title, whatHappened } = incident;
  const facts = { title, whatHappened, severity: "high", rootCauseId, ownerId: owner.memberId } as const;
  const { incidentId } = await createIncident(owner, facts, hoursBefore(at, 1));
  return incidentId;
}

async function openNow({ workspaceId }: World, owner: Actor, incidentId: string, at: Date) {
  await openIncident(owner, { incidentId }, at);
  await openIncidentCases({ workspaceId, incidentId }, at);
}

type Told = {
  readonly incident: StagedIncident;
  readonly idOf: () => string;
  readonly at: Date;
};

/** Writes and sends each message; a mail server that is never asked takes them all. The last is only written where it is not meant to be sent yet. */
function messageSteps(world: World, author: Actor, { incident, idOf, at }: Told): Step[] {
  return incident.messages.map(({ afterHours, stage, subject, text, impact }) => {
    const sentAt = hoursLater(at, afterHours);
    return step(sentAt, async () => {
      const message = { incidentId: idOf(), stage, subject, text };
      const words = { ...message, isApology: impact !== undefined, impact };
      const { revision } = await writeMessage(author, { ...words, revision: 0 });
      if (incident === INVOICE_INCIDENT && stage === "what_we_found") return;
      if (impact) await settleBefore(world, message.incidentId, sentAt);
      await sendMessage(author, { incidentId: message.incidentId, stage, revision }, sentAt);
      await deliver(world, message, sentAt);
    });
  });
}

async function deliver({ workspaceId }: World, message: { incidentId: string; stage: Stage }, at: Date) {
  const { incidentId, stage } = message;
  const { id: messageId } = await inWorkspace({ workspaceId }, (db) =>
    db.incidentMessage.findUniqueOrThrow({
      where: { workspaceId_incidentId_stage: { workspaceId, incidentId, stage } },
      select: { id: true },
    }),
  );
  for (;;) {
    const mail = await claimIncidentMail({ workspaceId, messageId }, at);
    if (!mail) return;
    await noteSentMail(mail, at);
  }
}

type Stage = StagedIncident["messages"][number]["stage"];

/** The tasks that a playbook puts before an apology. */
async function settleBefore(world: World, incidentId: string, until: Date) {
  const { workspaceId } = world;
  const cases = await inWorkspace({ workspaceId }, (db) =>
    db.recoveryCase.findMany({
      where: { workspaceId, incidentId, stage: "new" },
      select: { id: true, ownerId: true },
    }),
  );
  for (const { id: caseId, ownerId } of cases) {
    await settleTasks(world, { caseId, worker: known(world.actors, memberOf(world, ownerId)), until });
  }
}
