import { systemActor } from "@/lib/access/actor";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { DomainError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { failImport } from "./fail-import";
import { getKnownNames } from "./get-known-names";
import { readImportFile } from "./import-file";
import type { ImportSummary } from "./import-summary";
import { writeAccounts } from "./write-accounts";
import { writeContacts } from "./write-contacts";

/** 150,000 rows take some 15 s on a busy machine of two cores. */
const WRITING_LIMIT_MS = 120_000;

/**
 * Writes a confirmed import in one transaction: all of it or, if anything fails, nothing and a sentence that says so.
 * Rows with problems are left out. Returns "busy", having done nothing, while another import of the workspace is writing.
 */
export async function applyImport(
  { workspaceId, importId }: { workspaceId: string; importId: string },
  now = new Date(),
): Promise<"done" | "busy"> {
  const actor = systemActor(workspaceId);
  const key = { workspaceId, id: importId };

  try {
    const begun = await inWorkspace(actor, async (db) => {
      const found = await db.contactImport.findUnique({
        where: { workspaceId_id: key, state: "applying" },
        select: { file: true, createdById: true },
      });
      return found?.file ? { ...found, file: found.file, known: await getKnownNames(db, workspaceId) } : null;
    });
    if (!begun) return "done";
    const book = await readImportFile(begun.file, begun.known);

    return await inWorkspace(
      actor,
      async (db) => {
        if (!(await takeTurn(db, workspaceId))) return "busy";
        const accounts = await writeAccounts(db, workspaceId, book, now);
        const contacts = await writeContacts(db, workspaceId, book, accounts.ids, now);
        const summary: ImportSummary = {
          newAccounts: accounts.added,
          updatedAccounts: accounts.updated,
          newContacts: contacts.added,
          updatedContacts: contacts.updated,
          mergedRows: book.mergedRows,
          problemRows: book.problemRows,
          problems: book.problems,
          ignoredColumns: book.columns.ignored.slice(0, 20),
        };
        const { count } = await db.contactImport.updateMany({
          where: { ...key, state: "applying" },
          data: { state: "applied", file: null, rowsDone: book.rows, summary, finishedAt: now },
        });
        if (count === 0) throw new AlreadyApplied();
        await recordAuditEntry(db, {
          workspaceId,
          memberId: begun.createdById,
          action: "contacts:imported",
          subject: { type: "ContactImport", id: importId },
          data: summary,
          at: now,
        });
        return "done";
      },
      { timeoutMs: WRITING_LIMIT_MS },
    );
  } catch (error) {
    if (error instanceof AlreadyApplied) return "done";
    log.error({ importId, error }, "import not applied");
    await failImport(actor, importId, { from: "applying", failure: failureOf(error), at: now });
    return "done";
  }
}

/** Someone else finished this very import meanwhile; rolling back leaves their work alone. */
class AlreadyApplied extends Error {}

/** Imports of one workspace write one after the other, so that two of the same file make one set of contacts. */
async function takeTurn(db: Db, workspaceId: string) {
  const [turn] = await db.$queryRaw<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended('contact-import:' || ${workspaceId}, 0)) as taken`;
  return turn?.taken ?? false;
}

function failureOf(error: unknown) {
  const reason = error instanceof DomainError ? error.message : "The database could not take the rows.";
  return `${reason} Nothing was imported. Start the import again.`;
}
