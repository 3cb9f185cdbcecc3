import { notifyMembers } from "@/lib/notifications/notify-members";
import type { Db } from "@/lib/platform/database/door";
import type { Outcome } from "@/prisma/generated/enums";
import type { Move } from "./case-lifecycle";
import { whoStandsOn } from "./escalation-ladder";
import type { LockedCase } from "./lock-case";
import { readLadderPeople } from "./read-ladder-people";

const OUTCOME_WORDS: Record<Outcome, string> = {
  recovered: "The client was won back",
  not_recovered: "The client was not won back",
  no_answer: "The client did not answer the follow-up",
  not_an_issue: "The client corrected the answer: it was not an issue",
  cannot_resolve: "The case could not be resolved",
  client_left: "The client left",
};

/** Tells the owner, and for a second failure the lead too, what the client or time made of a case; what a member does they see themselves. A step. */
export async function tellOfMove(db: Db, workspaceId: string, moved: LockedCase, move: Move, now: Date) {
  if (move.by === "member" || (move.to !== "new" && move.to !== "closed")) return;
  const { id: caseId, accountId, ownerId } = moved;
  const { name } = await db.account.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: accountId } },
    select: { name: true },
  });
  const news = { workspaceId, caseId, path: `/recovery/${caseId}` };

  if (move.to === "closed") {
    const words = `${OUTCOME_WORDS[move.outcome]}: the case of ${name} is closed.`;
    await notifyMembers(db, { ...news, memberIds: [ownerId], kind: "outcome_decided", words }, now);
    return;
  }
  const people = await readLadderPeople(db, workspaceId, caseId);
  const lead = whoStandsOn("lead", people);
  const words = `Second failure: the client at ${name} was not satisfied, and the case opened again.`;
  const memberIds = [ownerId, lead?.id ?? null];
  await notifyMembers(db, { ...news, memberIds, kind: "case_reopened", words }, now);
}
