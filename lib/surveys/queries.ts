import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { Language } from "@/lib/languages/language";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { findableId } from "@/lib/platform/findable-id";
import { readBeginning } from "./read-beginning";
import { readDraft } from "./read-draft";
import { contentOfDraft, isSameContent, readSurveyContent } from "./survey-content";
import { originalsOf } from "./survey-draft";
import { inOrder } from "./survey-language";
import { translationStates } from "./survey-translations";
import { usualTextsOf } from "./usual-texts";

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
  const { workspaceId } = actor;
  const { survey, latest, versions } = await inWorkspace(actor, async (db) => ({
    survey: await readDraft(db, workspaceId, surveyId),
    latest: await db.surveyVersion.findFirst({
      where: { workspaceId, surveyId: findableId(surveyId) },
      orderBy: { number: "desc" },
      select: { content: true },
    }),
    versions: await readPublished(db, workspaceId, findableId(surveyId)),
  }));
  const { draft, firm } = survey;
  const content = contentOfDraft(draft);
  const languages = translationStates(originalsOf(draft), draft.translations);
  return {
    ...survey,
    /** What its kind usually says, for questions and languages that are added. */
    usual: usualTextsOf(draft, firm),
    /** What publishing it now would freeze. */
    content,
    /** The languages that publishing leaves out. */
    incomplete: languages.filter(({ missing }) => missing.length > 0).map(({ language }) => language),
    /** Those it takes along though some of their texts were written for an older wording. */
    older: languages
      .filter(({ missing, older }) => missing.length === 0 && older.length > 0)
      .map(({ language }) => language),
    /** The latest, each with its languages and how many campaigns use it. */
    versions,
    hasUnpublishedChanges: !latest || !isSameContent(content, readSurveyContent(latest.content)),
  };
}

/** What was frozen is large and stays where it is: of all but the latest only the languages are wanted. */
async function readPublished(db: Db, workspaceId: string, surveyId: string) {
  const versions = await db.$queryRaw<Published[]>`
    select id, number, published_at as "publishedAt", coalesce(content ->> 'language', 'en') as language,
      array(select jsonb_object_keys(coalesce(content -> 'translations', '{}'))) as others,
      (select count(*)::int from campaigns c where c.workspace_id = v.workspace_id and c.survey_version_id = v.id) as campaigns
    from survey_versions v
    where workspace_id = ${workspaceId}::uuid and survey_id = ${surveyId}::uuid
    order by number desc limit ${MOST_VERSIONS}`;
  return versions.map(({ language, others, ...version }) => ({
    ...version,
    languages: inOrder(language, others),
  }));
}

type Published = {
  readonly id: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly language: Language;
  readonly others: readonly string[];
  readonly campaigns: number;
};

/** The language in which a new survey would be written unless somebody chooses another. */
export function getNewSurveyLanguage(actor: Actor) {
  authorize(actor, "survey:edit");
  return inWorkspace(actor, async (db) => (await readBeginning(db, actor.workspaceId)).language);
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
