import type { RawDb } from "@/lib/platform/database/raw-db";
import { readAnsweredCases } from "@/lib/recovery/read-answered-cases";
import { readCaseOwners } from "@/lib/recovery/read-case-owners";
import { asksForReturn, promisedReturn } from "./promised-return";
import type { Arrival, Recorded } from "./record-response";

type Kept = Extract<Recorded, { status: "recorded" }>;

/** Says of each unhappy answer who comes back to the client, and by when. Reads cases only where there can be one already. A step. */
export async function promiseReturns(
  db: RawDb,
  workspaceId: string,
  decided: ReadonlyMap<Arrival, Recorded>,
): Promise<Map<Arrival, Recorded>> {
  const owed = [...decided].flatMap(([arrival, recorded]): [Arrival, Kept][] =>
    recorded.status === "recorded" && asksForReturn(recorded.invitation, recorded.answer)
      ? [[arrival, recorded]]
      : [],
  );
  const invitations = owed.map(([, { invitation }]) => invitation);
  const [owners, cases] = await Promise.all([
    readCaseOwners(
      db,
      workspaceId,
      invitations.filter(({ caseId }) => !caseId).map(({ accountId }) => accountId),
    ),
    readAnsweredCases(
      db,
      workspaceId,
      invitations.filter(({ caseId, linkIs }) => caseId || linkIs === "answered").map(({ id }) => id),
    ),
  ]);
  const said = new Map(decided);
  for (const [arrival, recorded] of owed) {
    const { invitation, answer } = recorded;
    const known = {
      accountOwner: owners.get(invitation.accountId)?.name ?? null,
      answered: cases.get(invitation.id) ?? null,
    };
    said.set(arrival, { ...recorded, followed: promisedReturn(invitation, answer, known, arrival.at) });
  }
  return said;
}
