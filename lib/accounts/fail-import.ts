import { inWorkspace } from "@/lib/platform/database/door";
import type { ImportState } from "@/prisma/generated/enums";

/** Ends an import that cannot go on, with the reason in a sentence, and lets go of its file. */
export function failImport(
  actor: { readonly workspaceId: string },
  importId: string,
  { from, failure, at }: { from: ImportState; failure: string; at: Date },
) {
  return inWorkspace(actor, (db) =>
    db.contactImport.updateMany({
      where: { workspaceId: actor.workspaceId, id: importId, state: from },
      data: { state: "failed", failure, file: null, finishedAt: at },
    }),
  );
}
