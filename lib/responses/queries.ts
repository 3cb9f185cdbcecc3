import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { languageOf } from "@/lib/languages/language";
import { monthSpan, startOfDay } from "@/lib/platform/calendar-day";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { readCursor, writeCursor } from "@/lib/platform/page-cursor";
import { textFilter } from "@/lib/platform/text-filter";
import { IN_GRACE } from "@/lib/recovery/answer-in-grace";
import { listAccountChoices } from "@/lib/recovery/list-account-choices";
import type { NpsCategory } from "@/lib/scoring/nps";
import { scoreClass } from "@/lib/scoring/score-class";
import { readSurveyContent } from "@/lib/surveys/survey-content";
import { contentIn } from "@/lib/surveys/survey-language";
import type { Prisma } from "@/prisma/generated/client";
import { readReasons } from "./answer-signals";
import { questionsOf, textFor } from "./asked-question";
import { getAnswerTrail } from "./get-answer-trail";
import { answerOf, answerRow } from "./read-standing-answers";
import { type GivenAnswer, type ResponseFilter, type ResponseFilters, responseFiltersSchema } from "./schema";

const PAGE = 50;
export const MOST_COUNTED = 100_000;

/** A page of the answers that count, or of those that the filter asks for, latest first. */
export async function listResponses(actor: Actor, filters: ResponseFilters) {
  authorize(actor, "response:read");
  const { cursor, ...filter } = responseFiltersSchema.parse(filters);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const found = await db.response.findMany({
      where: { AND: [await passing(db, workspaceId, filter), answeredBefore(cursor)] },
      orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
      take: PAGE + 1,
      select: responseRow,
    });
    const rows = found.slice(0, PAGE);
    const last = rows.at(-1);
    const isMore = found.length > PAGE && last;
    return { rows, nextCursor: isMore ? writeCursor({ at: last.answeredAt, id: last.id }) : null };
  });
}

/** How many answers the filters of a list leave, on all its pages; counting ends one above `MOST_COUNTED`. */
export async function countResponses(actor: Actor, filters: ResponseFilters) {
  authorize(actor, "response:read");
  const { cursor: _page, ...filter } = responseFiltersSchema.parse(filters);
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) =>
    db.response.count({ where: await passing(db, workspaceId, filter), take: MOST_COUNTED + 1 }),
  );
}

export type ResponseRow = Awaited<ReturnType<typeof listResponses>>["rows"][number];

/** What the list can be filtered by: campaigns, latest first; accounts that answered; members who look after accounts. */
export async function listResponseFilters(actor: Actor, chosen: { accountId?: string } = {}) {
  authorize(actor, "response:read");
  const { workspaceId } = actor;
  const select = { id: true, name: true } as const;

  return inWorkspace(actor, async (db) => ({
    campaigns: await db.campaign.findMany({
      where: { workspaceId, launchedAt: { not: null } },
      orderBy: { launchedAt: "desc" },
      take: 200,
      select,
    }),
    accounts: await listAccountChoices(db, {
      workspaceId,
      where: { responses: { some: {} } },
      chosenId: chosen.accountId,
    }),
    owners: await db.member.findMany({
      where: { workspaceId, ownedAccounts: { some: {} } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 500,
      select,
    }),
  }));
}

/**
 * One answer with the questions that were asked of it, as they were asked: of its class of score, in its language. With the latest versions
 * that were sent, why it counts or not, and the case it opened.
 */
export async function getResponse(actor: Actor, responseId: string) {
  authorize(actor, "response:read");
  const missing = new NotFoundError("This response does not exist.");
  if (!z.uuid().safeParse(responseId).success) throw missing;
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const found = await db.response.findUnique({
      where: { workspaceId_id: { workspaceId, id: responseId } },
      select: {
        ...responseRow,
        ...answerRow,
        locale: true,
        points: true,
        reasons: true,
        surveyVersion: { select: { content: true } },
        invitation: {
          select: {
            id: true,
            createdAt: true,
            predictedScore: true,
            deliveries: { orderBy: { step: "asc" }, take: PAGE, select: delivery },
            responses: { orderBy: { version: "desc" }, take: PAGE, select: version },
            _count: { select: { responses: true } },
          },
        },
      },
    });
    if (!found) throw missing;

    const { surveyVersion, answers: _rows, invitation, reasons, locale, ...response } = found;
    const written = readSurveyContent(surveyVersion.content);
    const language = languageOf(locale) ?? written.language;
    const content = contentIn(written, language);
    const of = scoreClass(response.kind, response.score);
    const given = answerOf(found, content);
    return {
      ...response,
      reasons: readReasons(reasons),
      trail: await getAnswerTrail(db, workspaceId, invitation.id),
      predictedScore: invitation.predictedScore,
      invitedAt: invitation.createdAt,
      deliveries: invitation.deliveries,
      versions: invitation.responses.toReversed(),
      versionCount: invitation._count.responses,
      language,
      /** Whether it was asked in another language than the survey was written in. */
      isTranslated: language !== written.language,
      questions: questionsOf(content, of).map((question) => ({
        ...{ id: question.id, kind: question.kind, choices: question.choices },
        text: textFor(question, of),
        value: question.kind in given ? given[question.kind as keyof GivenAnswer] : null,
      })),
    };
  });
}

export type ResponseDetail = Awaited<ReturnType<typeof getResponse>>;

const delivery = { id: true, state: true, sentAt: true } satisfies Prisma.DeliverySelect;

const standing = {
  state: true,
  isActive: true,
  flag: true,
  settledAt: true,
  decidedAt: true,
  counts: true,
} satisfies Prisma.ResponseSelect;

const version = {
  id: true,
  version: true,
  score: true,
  comment: true,
  answeredAt: true,
  ...standing,
} satisfies Prisma.ResponseSelect;

const responseRow = {
  id: true,
  kind: true,
  score: true,
  comment: true,
  answeredAt: true,
  version: true,
  ...standing,
  account: { select: { id: true, name: true, owner: { select: { id: true, name: true } } } },
  contact: { select: { id: true, name: true, jobTitle: true, role: true } },
  campaign: { select: { id: true, name: true } },
  openedCases: { take: 1, select: { id: true, stage: true, outcome: true } },
  followedCase: { select: { id: true, stage: true, outcome: true } },
} satisfies Prisma.ResponseSelect;

/** Which answers a list shows; without a choice those that count. A version that was corrected later is held back by nobody. */
const STANDINGS = {
  counts: { counts: true },
  held: {
    counts: false,
    OR: [{ state: { in: ["suspect", "discarded"] } }, { flag: { not: null } }],
  },
  in_grace: IN_GRACE,
} as const satisfies Record<string, Prisma.ResponseWhereInput>;

const SCORES_OF = {
  promoter: { gte: 9 },
  passive: { gte: 7, lte: 8 },
  detractor: { lte: 6 },
} as const satisfies Record<NpsCategory, Prisma.IntFilter>;

function matching(search: string): Prisma.ResponseWhereInput {
  const contains = textFilter(search);
  return { OR: [{ comment: contains }, { account: { name: contains } }, { contact: { name: contains } }] };
}

/** The answers that the filter leaves. */
async function passing(
  db: Db,
  workspaceId: string,
  filter: ResponseFilter,
): Promise<Prisma.ResponseWhereInput> {
  const { class: category, month, since, ownerId, search, standing: stands = "counts", ...given } = filter;
  const timeZone = await getTimeZone(db, workspaceId);
  const span = month && monthSpan(month, timeZone);
  return {
    AND: [
      { workspaceId, ...given },
      STANDINGS[stands],
      ownerId ? { account: { ownerId } } : {},
      category ? { kind: "nps", score: SCORES_OF[category] } : {},
      span ? { answeredAt: { gte: span.from, lt: span.before } } : {},
      since ? { answeredAt: { gte: startOfDay(since, timeZone) } } : {},
      search ? matching(search) : {},
    ],
  };
}

function answeredBefore(cursor: string | undefined): Prisma.ResponseWhereInput {
  const last = readCursor(cursor);
  if (!last) return {};
  return { answeredAt: { lte: last.at }, OR: [{ answeredAt: { lt: last.at } }, { id: { lt: last.id } }] };
}
