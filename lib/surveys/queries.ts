import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { findableId } from "@/lib/platform/findable-id";
import type { Prisma } from "@/prisma/generated/client";
import { contentOfDraft, isSameContent, readSurveyContent } from "./survey-content";

const MOST_SURVEYS = 200;
const MOST_VERSIONS = 50;

const questionsInOrder = {
  orderBy: { position: "asc" },
  select: {
    id: true,
    kind: true,
    text: true,
    textDetractor: true,
    textPassive: true,
    textPromoter: true,
  },
} satisfies Prisma.Survey$questionsArgs;

/** The workspace's surveys, latest change first, each with its latest version if it has one. */
export function listSurveys(actor: Actor) {
  authorize(actor, "survey:read");
  return inWorkspace(actor, (db) =>
    db.survey.findMany({
      where: { workspaceId: actor.workspaceId },
      orderBy: { updatedAt: "desc" },
      take: MOST_SURVEYS,
      select: {
        id: true,
        name: true,
        kind: true,
        state: true,
        updatedAt: true,
        _count: { select: { questions: true } },
        versions: {
          orderBy: { number: "desc" },
          take: 1,
          select: { id: true, number: true, publishedAt: true },
        },
      },
    }),
  );
}

/** One survey's draft with its questions in order, the versions published so far, and whether the draft differs from the latest. */
export async function getSurvey(actor: Actor, surveyId: string) {
  authorize(actor, "survey:read");
  const survey = await inWorkspace(actor, (db) =>
    db.survey.findUnique({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: findableId(surveyId) } },
      select: {
        id: true,
        name: true,
        kind: true,
        state: true,
        subject: true,
        introduction: true,
        updatedAt: true,
        questions: questionsInOrder,
        versions: {
          orderBy: { number: "desc" },
          take: MOST_VERSIONS,
          select: {
            id: true,
            number: true,
            publishedAt: true,
            content: true,
            _count: { select: { campaigns: true } },
          },
        },
      },
    }),
  );
  if (!survey) throw new NotFoundError("This survey does not exist.");
  const latest = survey.versions[0];
  return {
    ...survey,
    versions: survey.versions.map(({ content: _frozen, ...version }) => version),
    hasUnpublishedChanges:
      !latest || !isSameContent(contentOfDraft(survey), readSurveyContent(latest.content)),
  };
}

/** What a survey's draft would ask if it were published now, and the firm in whose name. */
export async function getDraftContent(actor: Actor, surveyId: string) {
  authorize(actor, "survey:read");
  const survey = await inWorkspace(actor, (db) =>
    db.survey.findUnique({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: findableId(surveyId) } },
      include: { questions: questionsInOrder, workspace: { select: { name: true } } },
    }),
  );
  if (!survey) throw new NotFoundError("This survey does not exist.");
  return { content: contentOfDraft(survey), firm: survey.workspace.name };
}

/** The surveys a campaign can use now: published, and not follow-ups. */
export function listSendableSurveys(actor: Actor) {
  authorize(actor, "survey:read");
  return inWorkspace(actor, (db) =>
    db.survey.findMany({
      where: { workspaceId: actor.workspaceId, state: "published", kind: { not: "follow_up" } },
      orderBy: { name: "asc" },
      take: MOST_SURVEYS,
      select: {
        id: true,
        name: true,
        kind: true,
        versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
      },
    }),
  );
}
