import type { RawDb } from "@/lib/platform/database/raw-db";
import { readSurveyContent, type SurveyContent } from "./survey-content";

const MOST_KEPT = 500;

// A version never changes, so what was read once holds for good. The key names the workspace: nothing is shared between two.
const kept = new Map<string, SurveyContent>();

/** The contents of survey versions by their ids, each read from the database once in the life of a process. A step. */
export async function readVersions(db: RawDb, workspaceId: string, ids: readonly string[]) {
  const wanted = [...new Set(ids)];
  const unknown = wanted.filter((id) => !kept.has(keyOf(workspaceId, id)));
  const found = new Map<string, SurveyContent>();
  for (const id of wanted) {
    const content = kept.get(keyOf(workspaceId, id));
    if (content) found.set(id, content);
  }
  if (unknown.length === 0) return found;

  const read = await db.$queryRaw<{ id: string; content: unknown }[]>`
    select id, content from survey_versions where workspace_id = ${workspaceId}::uuid and id = any(${unknown}::uuid[])`;
  for (const { id, content } of read) {
    const parsed = readSurveyContent(content);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(keyOf(workspaceId, id), parsed);
    found.set(id, parsed);
  }
  return found;
}

function keyOf(workspaceId: string, versionId: string) {
  return `${workspaceId}:${versionId}`;
}
