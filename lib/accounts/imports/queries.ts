import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { findableId } from "@/lib/platform/findable-id";
import { MOST_NOTICES, MOST_PROBLEMS } from "../import-book";
import type { ImportSummary } from "../import-summary";

const LATEST = 50;
const SHOWN_PROBLEMS = 100;

const shown = {
  id: true,
  state: true,
  fileName: true,
  rowsTotal: true,
  rowsDone: true,
  summary: true,
  failure: true,
  createdAt: true,
  finishedAt: true,
} as const;

/** The latest imports, newest first. */
export function listImports(actor: Actor) {
  authorize(actor, "account:import");
  return inWorkspace(actor, async (db) => {
    const imports = await db.contactImport.findMany({
      where: { workspaceId: actor.workspaceId },
      select: shown,
      orderBy: { createdAt: "desc" },
      take: LATEST,
    });
    return imports.map((one) => ({ ...one, summary: one.summary as ImportSummary | null }));
  });
}

/** One import: where it stands, what it changes, and its first problems and notices by line. */
export function getImport(actor: Actor, importId: string) {
  authorize(actor, "account:import");
  const workspaceId = actor.workspaceId;
  return inWorkspace(actor, async (db) => {
    const found = await db.contactImport.findUnique({
      where: { workspaceId_id: { workspaceId, id: findableId(importId) } },
      select: { ...shown, problems: { ...problemsByLine, take: SHOWN_PROBLEMS } },
    });
    if (!found) throw new NotFoundError("This import does not exist.");
    return { ...found, summary: found.summary as ImportSummary | null };
  });
}

/** Every problem and notice that was kept of an import, for the report. */
export function listImportProblems(actor: Actor, importId: string) {
  authorize(actor, "account:import");
  return inWorkspace(actor, async (db) => {
    const found = await db.contactImport.findUnique({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: findableId(importId) } },
      select: { fileName: true, problems: { ...problemsByLine, take: MOST_PROBLEMS + MOST_NOTICES } },
    });
    if (!found) throw new NotFoundError("This import does not exist.");
    return found;
  });
}

const problemsByLine = {
  select: { line: true, column: true, message: true, isNotice: true },
  orderBy: [{ line: "asc" as const }, { column: "asc" as const }],
};
