import { closeUnansweredFollowUps } from "@/lib/recovery/close-unanswered-follow-ups";
import { escalateOverdueCases } from "@/lib/recovery/escalate-overdue-cases";
import { sendDueFollowUps } from "@/lib/recovery/send-due-follow-ups";
import { hoursBefore, hoursLater } from "./calendar";
import { ACCEPTED, deliverDue } from "./deliver-due";
import { answerFollowUp, correctAnswer, giveAnswer, sayStop } from "./give-answer";
import { markAsLeft, partWithLeaver } from "./leavings";
import { LEADS } from "./meridian/members";
import { HANDOVER_PULSE, LAST_PULSE } from "./pulses";
import { runPulse } from "./run-pulse";
import { incidentSteps } from "./stage-incidents";
import type { Step } from "./steps";
import { precautionSteps } from "./take-precautions";
import {
  apologise,
  diagnose,
  endCase,
  giveCase,
  meetCase,
  promise,
  remedy,
  takeComplaint,
} from "./walk-case";
import { managerAt } from "./wordbox";
import { followUpLink, type World } from "./world";
import type { PlannedAnswer, PlannedCase, PlannedRound, Year } from "./year";

const LEAVER_DAYS_BEFORE_PULSE = 35;
const LEAVING_DAYS_AFTER_PULSE = 30;
const STOP_AFTER_HOURS = 5;
/** A week, and the hour by which a clock may have been put forward. */
const REMINDED_AFTER_HOURS = 7 * 24 + 1.5;
const HOUR_MS = 3_600_000;
const WEEK_HOURS = 7 * 24;
const LATELY_HOURS = 6;
const LATELY_TIMES = 48;

/** The year up to now as steps that record it through the product's own use cases. */
export function listSteps(
  world: World,
  year: Year,
  now: Date,
  onPulse: (pulse: number, asked: Date) => void,
): Step[] {
  return [
    ...year.pulses.map((at, pulse) => ({
      at,
      lane: null,
      run: () => {
        onPulse(pulse, at);
        return runPulse(world, year, pulse, at);
      },
    })),
    ...year.answers.flatMap((answer) => answerSteps(world, year, answer)),
    ...year.cases.flatMap((planned) => caseSteps(world, planned)),
    ...clockSteps(world, year.cases, now),
    ...ladderSteps(world, year.pulses, now),
    ...precautionSteps(world, year.pulses, now),
    ...leavingSteps(world, year),
    ...incidentSteps(world, year, now),
  ];
}

function answerSteps(world: World, { cases }: Year, answer: PlannedAnswer): Step[] {
  const { person, at, correction } = answer;
  const lane = person.account.key;
  let nonce = "";
  const opened = cases.find((one) => one.person === person && one.openedAt === at);
  const give = async () => {
    nonce = await giveAnswer(world, answer);
    if (opened) await meetCase(world, opened, at);
  };
  return [
    { at, lane, run: give },
    ...(correction
      ? [{ at: correction.at, lane, run: () => correctAnswer(world, answer, correction, nonce) }]
      : []),
  ];
}

function caseSteps(world: World, planned: PlannedCase): Step[] {
  const lane = planned.person.account.key;
  const { complaint, openedAt, ending } = planned;
  const step = (at: Date, run: () => Promise<unknown>): Step => ({ at, lane, run });
  return [
    ...(complaint === null ? [] : [step(openedAt, () => takeComplaint(world, planned, openedAt))]),
    ...planned.rounds.flatMap((round, i) => roundSteps(world, planned, round, i > 0, step)),
    ...(ending ? [step(ending.at, () => endCase(world, planned, ending))] : []),
  ];
}

type MakeStep = (at: Date, run: () => Promise<unknown>) => Step;

function roundSteps(
  world: World,
  planned: PlannedCase,
  { apology, diagnosis, plan, remedy: done, answer }: PlannedRound,
  isSecond: boolean,
  step: MakeStep,
): Step[] {
  const { person } = planned;
  const lead = LEADS[person.account.team];
  const isLeads = managerAt(person, LAST_PULSE) === lead;
  const takesOver = isSecond && apology && !isLeads ? hoursBefore(apology.at, 1 / 6) : null;
  return [
    // A second failure goes one level up.
    ...(takesOver ? [step(takesOver, () => giveCase(world, planned, lead, lead, takesOver))] : []),
    ...(apology ? [step(apology.at, () => apologise(world, planned, apology))] : []),
    ...(diagnosis ? [step(diagnosis.at, () => diagnose(world, planned, diagnosis))] : []),
    ...(plan
      ? [step(plan.at, () => promise(world, planned, plan, done !== null || planned.ending !== null))]
      : []),
    ...(done ? [step(done.at, () => remedy(world, planned, done))] : []),
    ...(answer ? [step(answer.at, () => answerFollowUp(world, person, answer))] : []),
  ];
}

/** The clock that sends follow-ups and gives up waiting for them looks at the moments at which something is due. */
function clockSteps(world: World, cases: readonly PlannedCase[], now: Date): Step[] {
  const { workspaceId } = world;
  const rounds = cases.flatMap((one) => one.rounds);
  const asked = distinct(rounds.flatMap(({ followUpAt }) => followUpAt ?? []));
  const reminded = asked.map((at) => hoursLater(at, REMINDED_AFTER_HOURS)).filter((at) => at < now);
  const deliver = (at: Date) =>
    deliverDue(world, {
      from: hoursLater(at, 1 / 3600),
      answerTo: () => ACCEPTED,
      linkName: followUpLink,
    });
  return [
    ...asked.map((at) => ({
      at,
      lane: null,
      run: async () => {
        await sendDueFollowUps({ now: at, workspaceId });
        await deliver(at);
      },
    })),
    ...reminded.map((at) => ({ at, lane: null, run: () => deliver(at) })),
    ...distinct(rounds.flatMap(({ givenUpAt }) => givenUpAt ?? [])).map((at) => ({
      at,
      lane: null,
      run: () => closeUnansweredFollowUps({ now: at, workspaceId }),
    })),
  ];
}

/** The clock of the ladder: week by week through the year, and several times a day where cases are still open. */
function ladderSteps({ workspaceId }: World, [first]: readonly Date[], now: Date): Step[] {
  const hours = first ? (now.getTime() - first.getTime()) / HOUR_MS : 0;
  const weekly = Array.from({ length: Math.floor(hours / WEEK_HOURS) }, (_, week) => (week + 1) * WEEK_HOURS);
  const lately = Array.from({ length: LATELY_TIMES }, (_, n) => n * LATELY_HOURS);
  return [...new Set([...weekly, ...lately])].map((hoursAgo) => {
    const at = hoursBefore(now, hoursAgo);
    return { at, lane: null, run: () => escalateOverdueCases({ now: at, workspaceId }) };
  });
}

function distinct(dates: readonly Date[]) {
  return [...new Set(dates.map((date) => date.getTime()))].map((time) => new Date(time));
}

function leavingSteps(world: World, { pulses, cast, fates }: Year): Step[] {
  const handover = pulses[HANDOVER_PULSE];
  const leaverGoes = handover && hoursBefore(handover, LEAVER_DAYS_BEFORE_PULSE * 24);
  return [
    ...(leaverGoes ? [{ at: leaverGoes, lane: null, run: () => partWithLeaver(world, leaverGoes) }] : []),
    ...cast.flatMap((person): Step[] => {
      const fate = fates.get(person.key);
      const launchedAt = fate && pulses[fate.pulse];
      if (!launchedAt) return [];
      const lane = person.account.key;
      const stopAt = hoursLater(launchedAt, STOP_AFTER_HOURS);
      if (fate.kind === "unsubscribes")
        return [{ at: stopAt, lane, run: () => sayStop(world, person, fate.pulse, stopAt) }];
      const goneAt = hoursLater(launchedAt, LEAVING_DAYS_AFTER_PULSE * 24);
      return fate.kind === "leaves" ? [{ at: goneAt, lane, run: () => markAsLeft(world, person) }] : [];
    }),
  ];
}
