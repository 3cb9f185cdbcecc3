import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { type LetterInput, letterSchema } from "./letter-input";
import { lockCase } from "./lock-case";
import { writeLetter } from "./write-letter";

/** Writes to the client of a case; the mail goes out once this is committed, and its answer comes back to the case. */
export async function writeToClient(actor: Actor, input: LetterInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const letter = letterSchema.parse(input);

  await inWorkspace(actor, async (db) => {
    await lockCase(db, actor.workspaceId, letter.caseId);
    await writeLetter(db, actor, letter, now);
  });
}
