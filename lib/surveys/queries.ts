import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { findableId } from "@/lib/platform/findable-id";
import { readDraft } from "./read-draft";
import { contentOfDraft, isSameContent, readSurveyContent } from "./survey-content";
import { originalsOf } from "./survey-draft";
import { languagesOf } from "./survey-language";
import { translationStates } from "./survey-translations";
import { usualTexts } from "./usual-texts";

const MOST_SURVEYS = 200;
const MOST_VERSIONS = 50;

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
  const { survey, versions } = await inWorkspace(actor, async (db) => ({
    survey: await readDraft(db, actor.workspaceId, surveyId),
    versions: await db.surveyVersion.findMany({
      where: { workspaceId: actor.workspaceId, surveyId: findableId(surveyId) },
      orderBy: { number: "desc" },
      take: MOST_VERSIONS,
      select: {
        id: true,
        number: true,
        publishedAt: true,
        content: true,
        _count: { select: { campaigns: true } },
      },
    }),
  }));
  const { draft, firm } = survey;
  const contents = versions.map(({ content }) => readSurveyContent(content));
  const content = contentOfDraft(draft);
  const [latest] = contents;
  const languages = translationStates(originalsOf(draft), draft.translations);
  return {
    ...survey,
    /** What its kind usually says, for questions and languages that are added. */
    usual: usualTexts({ kind: draft.kind, language: draft.language, firm }),
    /** What publishing it now would freeze. */
    content,
    /** The languages that publishing leaves out. */
    incomplete: languages.filter(({ missing }) => missing.length > 0).map(({ language }) => language),
    /** Those it takes along though some of their texts were written for an older wording. */
    older: languages
      .filter(({ missing, older }) => missing.length === 0 && older.length > 0)
      .map(({ language }) => language),
    versions: versions.map(({ content: _frozen, ...version }, i) => ({
      ...version,
      languages: contents[i] ? languagesOf(contents[i]) : [],
    })),
    hasUnpublishedChanges: !latest || !isSameContent(content, latest),
  };
}

/** What a survey's draft would ask if it were published now, and the firm in whose name. */
export async function getDraftContent(actor: Actor, surveyId: string) {
  authorize(actor, "survey:read");
  const { draft, firm } = await inWorkspace(actor, (db) => readDraft(db, actor.workspaceId, surveyId));
  return { content: contentOfDraft(draft), firm };
}

/** What one version froze and when, with the firm in whose name. */
export async function getSurveyVersion(actor: Actor, surveyId: string, number: number) {
  authorize(actor, "survey:read");
  const { workspaceId } = actor;
  const version = await inWorkspace(actor, (db) =>
    db.surveyVersion.findFirst({
      where: { workspaceId, surveyId: findableId(surveyId), number },
      select: {
        number: true,
        publishedAt: true,
        content: true,
        survey: { select: { name: true, workspace: { select: { name: true } } } },
      },
    }),
  );
  if (!version) throw new NotFoundError("This version does not exist.");
  const { survey, content, ...facts } = version;
  return { ...facts, survey, firm: survey.workspace.name, content: readSurveyContent(content) };
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
