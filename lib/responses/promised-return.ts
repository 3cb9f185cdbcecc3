import { addHours } from "date-fns";
import { caseOrigin } from "@/lib/recovery/case-origin";
import { decide } from "@/lib/recovery/follow-up-outcome";
import type { AnsweredCase } from "@/lib/recovery/read-answered-cases";
import type { ReadInvitation } from "./read-invitations";
import type { GivenAnswer } from "./schema";

type Asked = Pick<
  ReadInvitation,
  "content" | "caseId" | "round" | "apologiseWithinHours" | "passiveCases" | "contactRole"
>;

type Known = {
  /** Who takes a new case of the account. */
  readonly accountOwner: string | null;
  /** The case that the answer bears on already. */
  readonly answered: AnsweredCase | null;
};

/** Who comes back to the client, null while nobody in particular does; and by when, null where no day is promised. */
export type PromisedReturn = { readonly ownerName: string | null; readonly dueAt: Date | null };

/** Whether an answer asks that somebody comes back to the client: it opens a case, or opens again the one it follows up. */
export function asksForReturn(
  { content, caseId, round, passiveCases, contactRole: role }: Omit<Asked, "apologiseWithinHours">,
  { score, contact_me, comment, handling, is_fixed }: GivenAnswer,
): boolean {
  if (!caseId) {
    const signal = { kind: content.kind, score, contactMe: contact_me, hasWords: Boolean(comment), role };
    return caseOrigin(signal, passiveCases) !== null;
  }
  if (handling === null || is_fixed === null) return false;
  return decide({ score, handling, isFixed: is_fixed }, round) === "reopen";
}

/**
 * Who comes back to the client for an answer, and by when: what its case will owe first, said before the case is there; or what is owed in
 * the case that it bears on already. Null when nobody will owe anything: it is a good one, or comes to a case that is closed by it or
 * waits for it no more.
 */
export function promisedReturn(
  asked: Asked,
  answer: GivenAnswer,
  { accountOwner, answered }: Known,
  at: Date,
): PromisedReturn | null {
  if (!asksForReturn(asked, answer)) return null;
  const dueAt = addHours(at, asked.apologiseWithinHours);
  if (asked.caseId) return answered?.isUndecided ? { ownerName: answered.ownerName, dueAt } : null;
  if (!answered) return { ownerName: accountOwner, dueAt };
  return { ownerName: answered.ownerName, dueAt: answered.stage === "new" ? answered.dueAt : null };
}
