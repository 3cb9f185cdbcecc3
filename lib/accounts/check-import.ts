import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { DomainError } from "@/lib/platform/errors";
import { countImportChanges } from "./count-import-changes";
import { failImport } from "./fail-import";
import { getKnownNames } from "./get-known-names";
import type { ImportBook } from "./import-book";
import { readImportFile } from "./import-file";
import type { ImportSummary } from "./import-summary";

/** The dry run: reads the file and notes what it would change and which rows cannot be read. Writes nothing but the import itself. */
export async function checkImport(
  { workspaceId, importId }: { workspaceId: string; importId: string },
  now = new Date(),
) {
  const actor = systemActor(workspaceId);
  const key = { workspaceId, id: importId };

  const begun = await inWorkspace(actor, async (db) => {
    const found = await db.contactImport.findUnique({
      where: { workspaceId_id: key, state: "checking" },
      select: { file: true },
    });
    return found?.file ? { file: found.file, known: await getKnownNames(db, workspaceId) } : null;
  });
  if (!begun) return;

  try {
    const book = await readImportFile(begun.file, begun.known, (rowsDone) =>
      inWorkspace(actor, async (db) => {
        await db.contactImport.updateMany({ where: { ...key, state: "checking" }, data: { rowsDone } });
      }),
    );
    await inWorkspace(actor, async (db) => {
      const summary: ImportSummary = {
        ...summaryOf(book),
        ...(await countImportChanges(db, workspaceId, book)),
      };
      const { count } = await db.contactImport.updateMany({
        where: { ...key, state: "checking" },
        data: { state: "checked", rowsTotal: book.rows, rowsDone: book.rows, summary },
      });
      if (count === 0) return;
      await db.$executeRaw`
        insert into contact_import_problems (workspace_id, import_id, line, "column", message, is_notice)
        select ${workspaceId}::uuid, ${importId}::uuid, n.line, n."column", n.message, n."isNotice"
        from json_to_recordset(${JSON.stringify(book.notes)}::json)
          as n (line int, "column" text, message text, "isNotice" boolean)
        on conflict do nothing`;
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await failImport(actor, importId, { from: "checking", failure: error.message, at: now });
  }
}

function summaryOf(book: ImportBook) {
  return {
    mergedRows: book.mergedRows,
    problemRows: book.problemRows,
    problems: book.problems,
    ignoredColumns: book.columns.ignored.slice(0, 20),
  };
}
