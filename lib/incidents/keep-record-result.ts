import { inWorkspace } from "@/lib/platform/database/door";

type Recording = { readonly workspaceId: string; readonly recordId: string };

type Result = {
  readonly incidentId: string;
  readonly contactId: string;
  /** The contact before. */
  readonly upTo: string | null;
  readonly fate: "moved" | "passed" | "refused";
  readonly refusal: string | null;
};

/** Counts what became of one case, and keeps the reason where it could not go. Says whether it did: nobody else had gone on from the same place. */
export function keepRecordResult({ workspaceId, recordId }: Recording, result: Result): Promise<boolean> {
  const { incidentId, contactId, upTo, fate, refusal } = result;
  return inWorkspace({ workspaceId }, async (db) => {
    const { count } = await db.incidentRecord.updateMany({
      where: { workspaceId, id: recordId, upTo },
      data: { upTo: contactId, [fate]: { increment: 1 } },
    });
    if (count === 0) return false;
    if (refusal) {
      await db.incidentContact.update({
        where: { workspaceId_incidentId_contactId: { workspaceId, incidentId, contactId } },
        data: { refusal },
        select: { contactId: true },
      });
    }
    return true;
  });
}
