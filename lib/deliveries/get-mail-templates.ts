import { inWorkspace } from "@/lib/platform/database/door";
import { readSurveyContent } from "@/lib/surveys/survey-content";
import { renderSurveyMail, type SurveyMailTemplate } from "./render-survey-mail";

const MOST_KEPT = 500;

// A version never changes, so what was printed once holds for good. The key names the workspace: nothing is shared between two.
const kept = new Map<string, SurveyMailTemplate>();

/** The printed mail of each survey version, by its id; each is printed once per process. */
export async function getMailTemplates(workspaceId: string, versionIds: ReadonlySet<string>) {
  const templates = new Map<string, SurveyMailTemplate>();
  const missing: string[] = [];
  for (const id of versionIds) {
    const template = kept.get(`${workspaceId}:${id}`);
    if (template) templates.set(id, template);
    else missing.push(id);
  }
  if (missing.length === 0) return templates;

  const versions = await inWorkspace({ workspaceId }, (db) =>
    db.surveyVersion.findMany({
      where: { workspaceId, id: { in: missing } },
      select: { id: true, content: true },
    }),
  );
  if (kept.size > MOST_KEPT) kept.clear();
  for (const { id, content } of versions) {
    const template = await renderSurveyMail(readSurveyContent(content));
    kept.set(`${workspaceId}:${id}`, template);
    templates.set(id, template);
  }
  return templates;
}
