import { openingWords } from "@/lib/case-trail/opening-words";
import type { Db } from "@/lib/platform/database/door";
import { readSurveyContent } from "@/lib/surveys/survey-content";
import type { Prisma } from "@/prisma/generated/client";

/** What the client's page of a case tells, and nothing of what is the firm's own; null where there is no such case. A step. */
export async function readClientCase(db: Db, workspaceId: string, caseId: string) {
  const found = await db.recoveryCase.findUnique({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: clientCase,
  });
  if (!found) return null;
  const {
    name: firm,
    timeZone,
    locale,
  } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { name: true, timeZone: true, locale: true },
  });
  const { origin, response, events, apologies, plans, remedies, followUps, owner, ...told } = found;
  const { followUpResponses, messages, ...rest } = told;
  // One that never went out was not made.
  const mailed = new Set(events.map(({ data }) => mailedApology(data)));
  const note = events.find(({ kind }) => kind === "opened")?.note ?? null;
  const ofRound = <Fact>(facts: readonly Fact[], at: (fact: Fact) => Date) =>
    facts.findLast((fact) => at(fact) >= found.roundSince) ?? null;
  return {
    ...rest,
    firm,
    timeZone,
    locale,
    // An owner who left takes care of nothing and reads nothing.
    owner: owner?.state === "active" ? { name: owner.name } : null,
    words: openingWords({ origin, response, note }),
    heardAt: response?.answeredAt ?? found.openedAt,
    since: saidSince(found),
    brand: response ? readSurveyContent(response.surveyVersion.content).brand : null,
    apology: ofRound(
      apologies.filter(({ id, channel }) => channel !== "email" || mailed.has(id)),
      ({ at }) => at,
    ),
    plan: ofRound(plans, ({ toldAt }) => toldAt),
    remedy: ofRound(remedies, ({ toldAt }) => toldAt),
    askedAt: followUps.find(({ round }) => round === found.round)?.createdAt ?? null,
  };
}

export type ClientCase = NonNullable<Awaited<ReturnType<typeof readClientCase>>>;

const clientCase = {
  id: true,
  origin: true,
  stage: true,
  outcome: true,
  round: true,
  lacksApology: true,
  roundSince: true,
  openedAt: true,
  dueAt: true,
  followUpDueAt: true,
  closedAt: true,
  linkGeneration: true,
  ownerId: true,
  owner: { select: { name: true, state: true } },
  account: { select: { name: true } },
  contact: { select: { name: true, locale: true } },
  response: {
    select: { comment: true, answeredAt: true, surveyVersion: { select: { content: true } } },
  },
  events: {
    where: { kind: { in: ["opened", "apology_mailed"] } },
    take: 50,
    select: { kind: true, note: true, data: true },
  },
  apologies: { orderBy: { at: "asc" }, select: { id: true, channel: true, at: true } },
  plans: { orderBy: { toldAt: "asc" }, select: { toldAt: true, fix: true, fixDueOn: true, clientAsk: true } },
  remedies: { orderBy: { toldAt: "asc" }, select: { toldAt: true, whatWasDone: true, doneOn: true } },
  followUps: { select: { round: true, createdAt: true } },
  followUpResponses: {
    where: { counts: true },
    orderBy: { answeredAt: "desc" },
    take: 2,
    select: { comment: true, answeredAt: true },
  },
  // What others wrote for them, or noted, is not theirs to read here.
  messages: {
    where: { side: "client", memberId: null, sender: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 1,
    select: { words: true, at: true },
  },
} satisfies Prisma.RecoveryCaseSelect;

function mailedApology(data: unknown) {
  return data && typeof data === "object" && "apologyId" in data ? data.apologyId : null;
}

type Told = Prisma.RecoveryCaseGetPayload<{ select: typeof clientCase }>;

/** What the client said after the beginning, the oldest first: in the follow-up answer that sent the case back, and in their latest message. */
function saidSince({ round, roundSince, followUpResponses, messages }: Told) {
  const failure = round > 0 ? followUpResponses.find(({ answeredAt }) => answeredAt <= roundSince) : null;
  const answered = failure?.comment ? [{ words: failure.comment, at: failure.answeredAt }] : [];
  return [...answered, ...messages].sort((a, b) => a.at.getTime() - b.at.getTime());
}
