import type { Actor } from "@/lib/access/actor";
import type { Db } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import type { ApologyChannel } from "@/prisma/generated/enums";
import { writeLetter } from "./write-letter";

type Telling = {
  readonly caseId: string;
  /** How the client hears of a step; left out where nobody said. */
  readonly toldBy?: ApologyChannel;
  /** What they are told, where it is by mail. */
  readonly letter?: string;
};

/** Mails a step to the client in the transaction in which it is recorded, where that is how they hear of it; returns the letter's id, else null. A step. */
export async function tellClient(db: Db, actor: Actor, { caseId, toldBy, letter }: Telling, now: Date) {
  if (toldBy !== "email") return null;
  if (!letter) throw new RuleViolation("Write what the mail should say.");
  return writeLetter(db, actor, { caseId, words: letter }, now);
}
