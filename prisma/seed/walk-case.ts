import type { Actor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { straightWhys } from "@/lib/causes/whys";
import { decideGesture } from "@/lib/gestures/decide-gesture";
import { USUAL_LIMITS } from "@/lib/gestures/gesture-limit";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { assignCase } from "@/lib/recovery/assign-case";
import { closeCase } from "@/lib/recovery/close-case";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { recordApology } from "@/lib/recovery/record-apology";
import { recordDiagnosis } from "@/lib/recovery/record-diagnosis";
import { recordPlan } from "@/lib/recovery/record-plan";
import { recordRemedy } from "@/lib/recovery/record-remedy";
import { dateAfter, hoursLater } from "./calendar";
import { LEADS, MEMBERS, type MemberKey } from "./meridian/members";
import { settleTasks } from "./settle-tasks";
import { preventRepeat } from "./take-precautions";
import { known, memberOf, type World } from "./world";
import type { PlannedCase, PlannedEnding, PlannedRound } from "./year";

/** Mails leave within the minute; here they are only noted, so that the jobs that were promised find them done. */
const MAILED_AFTER_HOURS = 1 / 90;

/** Opens the case of a complaint that came by another way than a survey. */
export async function takeComplaint(world: World, planned: PlannedCase, at: Date) {
  const { account, key } = planned.person;
  const taker = known(world.actors, account.owner ?? LEADS[account.team]);
  const contactId = known(world.contactIds, key);
  await openCaseByHand(taker, { contactId, reachedBy: "phone", complaint: planned.complaint ?? "" }, at);
  await meetCase(world, planned, at);
}

/** Remembers the case that was opened at an instant, and notes that its owner was told. */
export async function meetCase(world: World, planned: PlannedCase, openedAt: Date) {
  const { workspaceId } = world;
  const contactId = known(world.contactIds, planned.person.key);
  await inWorkspace({ workspaceId }, async (db) => {
    const { id: caseId, ownerId } = await db.recoveryCase.findFirstOrThrow({
      where: { workspaceId, contactId, openedAt },
      select: { id: true, ownerId: true },
    });
    await noteTold(db, world, { caseId, memberId: ownerId, at: hoursLater(openedAt, MAILED_AFTER_HOURS) });
    world.cases.set(planned, { caseId, ownerId });
  });
}

/** Gives a case to a member and notes that they were told, unless they took it themselves. */
export async function giveCase(world: World, planned: PlannedCase, by: MemberKey, to: MemberKey, at: Date) {
  const found = known(world.cases, planned);
  const { memberId } = known(world.actors, to);
  await assignCase(known(world.actors, by), { caseId: found.caseId, memberId }, at);
  found.ownerId = memberId;
  if (by === to) return;
  const told = { caseId: found.caseId, memberId, at: hoursLater(at, MAILED_AFTER_HOURS) };
  await inWorkspace({ workspaceId: world.workspaceId }, (db) => noteTold(db, world, told));
}

export async function apologise(
  world: World,
  planned: PlannedCase,
  { at, ...apology }: NonNullable<PlannedRound["apology"]>,
) {
  const { caseId, actor, name } = workerOf(world, planned);
  await settleTasks(world, { caseId, worker: actor, until: at });
  const text = apology.text.replaceAll("{author}", name);
  await recordApology(actor, { caseId, ...apology, text }, at);
  if (apology.channel === "email") await noteMailed(world, caseId, at);
}

export async function diagnose(
  world: World,
  planned: PlannedCase,
  { at, cause, whys, evidence, ...found }: NonNullable<PlannedRound["diagnosis"]>,
) {
  const { caseId, actor } = workerOf(world, planned);
  const rootCauseId = known(world.causeIds, cause);
  await settleTasks(world, { caseId, worker: actor, until: at });
  await recordDiagnosis(
    actor,
    { caseId, rootCauseId, whys: straightWhys(whys), evidence: evidence ?? undefined, ...found },
    at,
  );
}

/** Tells the plan; a gesture over the limit of who tells it is decided on soon, but waits where the fix is still to come. */
export async function promise(
  world: World,
  planned: PlannedCase,
  { at, clientAsk, gesture: planGesture, ...plan }: NonNullable<PlannedRound["plan"]>,
  isOver: boolean,
) {
  const { caseId, actor } = workerOf(world, planned);
  await settleTasks(world, { caseId, worker: actor, until: at });
  const isRepeat = await preventRepeat(world, { caseId, actor, theme: planned.theme, at });
  // No gesture makes up for the same failure a second time.
  const given = isRepeat ? null : planGesture;
  const gesture = given ? { ...given, why: WHY_GIVEN } : undefined;
  await recordPlan(actor, { caseId, ...plan, clientAsk: clientAsk ?? undefined, gesture }, at);
  if (given && isOver) await approveGesture(world, planned, given.cost, hoursLater(at, DECIDED_AFTER_HOURS));
}

const WHY_GIVEN = "It is what they lost by it, and it was the first time that they complained.";
const DECIDED_AFTER_HOURS = 1.5;

async function approveGesture(world: World, planned: PlannedCase, cost: number, at: Date) {
  const { caseId } = known(world.cases, planned);
  const waiting = await inWorkspace({ workspaceId: world.workspaceId }, (db) =>
    db.gesture.findFirst({
      where: { workspaceId: world.workspaceId, caseId, state: "awaiting" },
      select: { id: true },
    }),
  );
  if (!waiting) return;
  const decider = cost <= USUAL_LIMITS.lead ? LEADS[planned.person.account.team] : "sofia";
  await decideGesture(known(world.actors, decider), { gestureId: waiting.id, verdict: "approve" }, at);
}

export async function remedy(
  world: World,
  planned: PlannedCase,
  { at, whatWasDone, proof }: NonNullable<PlannedRound["remedy"]>,
) {
  const { caseId, actor } = workerOf(world, planned);
  await settleTasks(world, { caseId, worker: actor, until: at });
  await recordRemedy(actor, { caseId, whatWasDone, doneOn: dateAfter(at, 0), proof: proof ?? undefined }, at);
}

export async function endCase(world: World, planned: PlannedCase, { at, ...ending }: PlannedEnding) {
  const { caseId, actor } = workerOf(world, planned);
  await closeCase(actor, { caseId, ...ending }, at);
}

function workerOf(world: World, planned: PlannedCase): { caseId: string; actor: Actor; name: string } {
  const { caseId, ownerId } = known(world.cases, planned);
  const member = memberOf(world, ownerId);
  return { caseId, actor: known(world.actors, member), name: MEMBERS[member].name };
}

type Told = { readonly caseId: string; readonly memberId: string | null; readonly at: Date };

function noteTold(db: Db, world: World, { caseId, memberId, at }: Told) {
  const reader = memberId ?? known(world.actors, "ines").memberId;
  const data = { memberId: reader };
  const { workspaceId } = world;
  return recordCaseEvent(db, { workspaceId, caseId, at, memberId: null, kind: "owner_told", data });
}

async function noteMailed({ workspaceId }: World, caseId: string, apologisedAt: Date) {
  await inWorkspace({ workspaceId }, async (db) => {
    const { id: apologyId } = await db.apology.findFirstOrThrow({
      where: { workspaceId, caseId, at: apologisedAt },
      select: { id: true },
    });
    const at = hoursLater(apologisedAt, MAILED_AFTER_HOURS);
    const data = { apologyId };
    await db.apology.updateMany({
      where: { workspaceId, id: apologyId },
      data: { handedAt: at, mailedAt: at },
    });
    await recordCaseEvent(db, { workspaceId, caseId, at, memberId: null, kind: "apology_mailed", data });
  });
}
