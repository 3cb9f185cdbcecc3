import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { InvalidInput } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { decodeCsv } from "./csv-text";
import { IMPORT_TOO_LARGE, MOST_IMPORT_BYTES } from "./import-limit";
import { checkImportJob } from "./jobs";

/** Takes in a list of contacts as CSV and has it checked; nothing but the file itself is written. */
export async function startImport(
  actor: Actor,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
) {
  authorize(actor, "account:import");
  if (bytes.length > MOST_IMPORT_BYTES) throw new InvalidInput(IMPORT_TOO_LARGE);
  const text = decodeCsv(bytes);
  const workspaceId = actor.workspaceId;

  return inWorkspace(actor, async (db) => {
    const started = await db.contactImport.create({
      data: {
        workspaceId,
        fileName: shownName(fileName),
        file: new TextEncoder().encode(text),
        rowsTotal: lineCount(text) - 1,
        createdById: actor.memberId,
      },
      select: { id: true },
    });
    await enqueue(db, checkImportJob, { workspaceId, importId: started.id });
    return started;
  });
}

/** Lines with something on them: the number of rows, as far as one can tell before reading. */
function lineCount(text: string) {
  return text.match(/[^\n]+/g)?.length ?? 0;
}

function shownName(fileName: string) {
  return (
    fileName
      .replaceAll(/\p{Cc}/gu, "")
      .trim()
      .slice(0, 200) || "contacts.csv"
  );
}
