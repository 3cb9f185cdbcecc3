import { subMonths } from "date-fns";
import type { Db } from "@/lib/platform/database/door";
import { besidesIncident } from "./besides-incident";
import { judgeSeverity } from "./case-severity";
import { rankRevenue } from "./rank-revenue";

type Weighed = {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly response: { readonly score: number; readonly predictedScore: number | null } | null;
  /** A case that exists already and must not count as its own predecessor. */
  readonly caseId?: string;
  /** What affects them; its other cases are the same failure. */
  readonly incidentId?: string | null;
  /** To leave earlier cases out of account. */
  readonly isAlone?: boolean;
};

/**
 * Reads what a case's severity hangs on and judges it; also the account's place by revenue. An earlier case counts as a failure repeated
 * while its cause is unknown; once it is known, only the diagnosis of this case can say whether it came back (noteRepeat).
 */
export async function weighCase(
  db: Db,
  { workspaceId, accountId, contactId, response, caseId, incidentId, isAlone = false }: Weighed,
  now: Date,
) {
  const contact = await db.contact.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: contactId } },
    select: { role: true },
  });
  const earlierCases = isAlone
    ? 0
    : await db.recoveryCase.count({
        where: {
          workspaceId,
          accountId,
          openedAt: { gte: subMonths(now, 12) },
          id: caseId && { not: caseId },
          AND: [
            { OR: [{ outcome: null }, { outcome: { not: "not_an_issue" } }] },
            besidesIncident(incidentId),
          ],
          diagnoses: { none: {} },
        },
      });
  const revenueRank = await rankRevenue(db, workspaceId, accountId);
  const judged = judgeSeverity({
    score: response?.score ?? null,
    predictedScore: response?.predictedScore ?? null,
    role: contact.role,
    earlierCases,
    revenueRank,
  });
  return { ...judged, revenueRank };
}
