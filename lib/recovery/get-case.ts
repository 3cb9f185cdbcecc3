import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ACTION_FACTS, MOST_ACTIONS } from "@/lib/causes/action-facts";
import { readWhys } from "@/lib/causes/whys";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { getPublicKey } from "@/lib/platform/get-public-key";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { listCaseTasks } from "@/lib/playbooks/list-case-tasks";
import { readSurveyContent, type SurveyQuestion } from "@/lib/surveys/survey-content";
import type { Prisma } from "@/prisma/generated/client";
import { NEXT_STAGES } from "./case-lifecycle";
import { clientPageLink } from "./client-page-link";
import { listEarlierCases } from "./list-earlier-cases";
import { listOtherScores } from "./list-other-scores";
import { listScoreHistory } from "./list-score-history";
import { readCaseState } from "./read-case-state";

/** One case with all that is known of it. A case of another workspace does not exist. */
export function getCase(actor: Actor, caseId: string, now = new Date()) {
  authorize(actor, "recoveryCase:read");
  return inWorkspace(actor, (db) => readCase(db, actor.workspaceId, caseId, now));
}

/** The same inside somebody else's transaction. A step. */
export async function readCase(db: Db, workspaceId: string, caseId: string, now: Date) {
  if (!z.uuid().safeParse(caseId).success) throw new NotFoundError("This case does not exist.");
  const found = await db.recoveryCase.findUnique({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: wholeCase,
  });
  if (!found) throw new NotFoundError("This case does not exist.");

  const timeZone = await getTimeZone(db, workspaceId);
  const members = await db.member.findMany({
    where: { workspaceId, id: { in: memberIds(found) } },
    select: { id: true, name: true },
  });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const by = <T extends { memberId: string | null }>(fact: T) => ({
    ...fact,
    by: (fact.memberId && names.get(fact.memberId)) || null,
  });

  return {
    ...found,
    severityReasons: found.severityReasons as string[],
    account: { ...found.account, revenue: found.account.revenue?.toNumber() ?? null },
    gestures: found.gestures.map((gesture) => by({ ...gesture, cost: gesture.cost.toNumber() })),
    apologies: found.apologies.map(by),
    diagnoses: found.diagnoses.map(({ whys, ...fact }) => by({ ...fact, whys: readWhys(whys) })),
    plans: found.plans.map(by),
    remedies: found.remedies.map(by),
    events: found.events.map(by),
    followUpResponses: found.followUpResponses.map(({ answers, surveyVersion, ...answer }) => ({
      ...answer,
      ...followUpAnswers(surveyVersion.content, answers),
    })),
    clientPage: clientPageLink(found, await getPublicKey(db, workspaceId)),
    nextStages: NEXT_STAGES[found.stage],
    tasks: await listCaseTasks(db, { workspaceId, caseId, round: found.round }),
    ...(await readCaseState(db, workspaceId, found, now)),
    otherScores: await listOtherScores(db, { workspaceId, ...found }),
    scoreHistory: await listScoreHistory(db, { workspaceId, ...found }),
    earlierCases: await listEarlierCases(db, { workspaceId, ...found }),
    timeZone,
  };
}

export type CaseDetail = Awaited<ReturnType<typeof readCase>>;

// More than everything that clients and members may write, each of which is bounded, and what else befalls a case.
const MOST_EVENTS = 2_000;
const MOST_GESTURES = 100;
/** What became of the letter that tells a step. */
const TOLD_IN = {
  message: { select: { id: true, mailedAt: true, notSentAt: true, notSentWhy: true, unknownAt: true } },
} as const;
const oldestFirst = { orderBy: { at: "asc" } } as const;

const wholeCase = {
  id: true,
  stage: true,
  origin: true,
  channel: true,
  severity: true,
  severityReasons: true,
  isRepeat: true,
  lacksApology: true,
  namedMemberIds: true,
  outcome: true,
  outcomeNote: true,
  round: true,
  linkGeneration: true,
  linkKeyVersion: true,
  openedAt: true,
  roundSince: true,
  stageSince: true,
  dueAt: true,
  followUpDueAt: true,
  closedAt: true,
  accountId: true,
  contactId: true,
  owner: { select: { id: true, name: true } },
  playbook: { select: { id: true, name: true } },
  incident: { select: { id: true, title: true } },
  contact: { omit: { createdAt: true, updatedAt: true, workspaceId: true, accountId: true } },
  account: {
    select: {
      id: true,
      name: true,
      revenue: true,
      currency: true,
      region: true,
      tags: true,
      clientSince: true,
      renewalOn: true,
      owner: { select: { id: true, name: true } },
    },
  },
  response: {
    select: {
      id: true,
      kind: true,
      score: true,
      comment: true,
      contactMe: true,
      answeredAt: true,
      campaign: { select: { id: true, name: true } },
      invitation: { select: { predictedScore: true } },
    },
  },
  apologies: { ...oldestFirst, omit: { workspaceId: true, caseId: true } },
  diagnoses: {
    ...oldestFirst,
    omit: { workspaceId: true, caseId: true },
    include: { rootCause: { select: { name: true, parent: { select: { name: true } } } } },
  },
  plans: { orderBy: { toldAt: "asc" }, omit: { workspaceId: true, caseId: true }, include: TOLD_IN },
  remedies: { orderBy: { toldAt: "asc" }, omit: { workspaceId: true, caseId: true }, include: TOLD_IN },
  gestures: { ...oldestFirst, take: MOST_GESTURES, omit: { workspaceId: true, caseId: true } },
  correctiveActions: {
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: MOST_ACTIONS,
    select: ACTION_FACTS,
  },
  followUps: {
    orderBy: { round: "asc" },
    select: {
      ...{ id: true, round: true, state: true, createdAt: true, expiresAt: true, answeredAt: true },
      deliveries: {
        where: { step: { gt: 0 } },
        orderBy: { step: "asc" },
        take: 1,
        select: { state: true, dueAt: true, sentAt: true },
      },
    },
  },
  followUpResponses: {
    where: { counts: true },
    orderBy: { answeredAt: "asc" },
    select: {
      id: true,
      score: true,
      comment: true,
      answeredAt: true,
      answers: { select: { questionId: true, value: true } },
      surveyVersion: { select: { content: true } },
    },
  },
  events: {
    orderBy: [{ at: "asc" }, { id: "asc" }],
    // The latest: what befell the round that goes on is among them.
    take: -MOST_EVENTS,
    omit: { workspaceId: true, caseId: true },
  },
} satisfies Prisma.RecoveryCaseSelect;

type WholeCase = Prisma.RecoveryCaseGetPayload<{ select: typeof wholeCase }>;

/** How the client says the matter was handled (1-5) and whether it is settled; null for what was not answered. */
function followUpAnswers(content: unknown, answers: readonly { questionId: string; value: unknown }[]) {
  const { questions } = readSurveyContent(content);
  const answerTo = (kind: SurveyQuestion["kind"]) => {
    const asked = questions.find((question) => question.kind === kind);
    return answers.find(({ questionId }) => questionId === asked?.id)?.value;
  };
  const [handling, isFixed] = [answerTo("handling"), answerTo("is_fixed")];
  return {
    handling: typeof handling === "number" ? handling : null,
    isFixed: typeof isFixed === "boolean" ? isFixed : null,
  };
}

function memberIds({ apologies, diagnoses, plans, remedies, gestures, events }: WholeCase): string[] {
  const facts = [...apologies, ...diagnoses, ...plans, ...remedies, ...gestures, ...events];
  return [...new Set(facts.flatMap(({ memberId }) => memberId ?? []))];
}
