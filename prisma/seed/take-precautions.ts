import type { Actor } from "@/lib/access/actor";
import { addCorrectiveAction } from "@/lib/causes/add-corrective-action";
import { finishCorrectiveAction } from "@/lib/causes/finish-corrective-action";
import { listCorrectiveActions } from "@/lib/causes/list-corrective-actions";
import { verifyCorrectiveAction } from "@/lib/causes/verify-corrective-action";
import { inWorkspace } from "@/lib/platform/database/door";
import { dateAfter, hoursBefore, hoursLater } from "./calendar";
import { PRECAUTIONS, PREVENTIONS, type Precaution } from "./meridian/preventions";
import type { Theme } from "./meridian/themes";
import type { Step } from "./steps";
import { known, memberOf, type World } from "./world";

const DAY_HOURS = 24;
const DUE_AFTER_DAYS = 21;
/** From a pulse on, when those who answer for them look through the actions. */
const TENDED_DAYS = [45, 80];

type Repeat = { readonly caseId: string; readonly actor: Actor; readonly theme: Theme; readonly at: Date };

/** A cause that came back needs a corrective action before the client hears of a plan. Returns whether it did. */
export async function preventRepeat(
  { workspaceId }: World,
  { caseId, actor: { memberId: ownerId }, actor, theme, at }: Repeat,
) {
  const { isRepeat } = await inWorkspace({ workspaceId }, (db) =>
    db.recoveryCase.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { isRepeat: true },
    }),
  );
  if (!isRepeat) return false;
  const { title } = PREVENTIONS[theme];
  await addCorrectiveAction(actor, { caseId, title, ownerId, dueOn: dateAfter(at, DUE_AFTER_DAYS) }, at);
  return true;
}

/** What the firm changes of its own accord in the year, and how it is looked after: done when it was due, and verified when it held. */
export function precautionSteps(world: World, pulses: readonly Date[], now: Date): Step[] {
  const step = (at: Date, run: () => Promise<unknown>): Step => ({ at, lane: null, run });
  const taken = PRECAUTIONS.flatMap((precaution) => {
    const at = timeOf(precaution.taken, pulses, now);
    const { doneAfterDays } = precaution;
    let actionId = "";
    const take = async () => {
      actionId = await takePrecaution(world, precaution, at);
    };
    const finish = () =>
      finishCorrectiveAction(
        known(world.actors, precaution.owner),
        { actionId, doneNote: precaution.done },
        daysLater(at, doneAfterDays ?? 0),
      );
    return doneAfterDays === null
      ? [step(at, take)]
      : [step(at, take), step(daysLater(at, doneAfterDays), finish)];
  });
  const tended = pulses
    .flatMap((pulse) => TENDED_DAYS.map((days) => daysLater(pulse, days)))
    .filter((at) => at < now)
    .map((at) => step(at, () => tendActions(world, at)));
  return [...taken, ...tended];
}

async function takePrecaution(world: World, { title, cause, owner, dueInDays }: Precaution, at: Date) {
  const actor = known(world.actors, owner);
  const { id } = await addCorrectiveAction(
    actor,
    {
      title,
      rootCauseId: known(world.causeIds, cause),
      ownerId: actor.memberId,
      dueOn: dateAfter(at, dueInDays),
    },
    at,
  );
  return id;
}

/** What cases called for is done once it is due, and what held for so long is said to have held. */
async function tendActions(world: World, at: Date) {
  const director = known(world.actors, "sofia");
  const doneOf = new Map(Object.values(PREVENTIONS).map(({ title, done }) => [title, done]));
  for (const state of ["overdue", "recurred"] as const) {
    const { actions } = await listCorrectiveActions(director, { state }, at);
    for (const { id: actionId, title, owner } of actions) {
      const done = doneOf.get(title);
      if (!done || !owner) continue;
      const doneNote =
        state === "recurred"
          ? `It was not kept everywhere; gone through again with each team. ${done}`
          : done;
      await finishCorrectiveAction(
        known(world.actors, memberOf(world, owner.id)),
        { actionId, doneNote },
        at,
      );
    }
  }
  const { actions: held } = await listCorrectiveActions(director, { state: "to_verify" }, at);
  for (const { id: actionId } of held) await verifyCorrectiveAction(director, { actionId }, at);
}

function timeOf(when: Precaution["taken"], pulses: readonly Date[], now: Date): Date {
  if ("daysAgo" in when) return hoursBefore(now, when.daysAgo * DAY_HOURS);
  return daysLater(known(new Map(pulses.entries()), when.pulse), when.days);
}

function daysLater(at: Date, days: number) {
  return hoursLater(at, days * DAY_HOURS);
}
