import type { Db } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";
import { IS_LATEST_DIAGNOSIS, WAS_AN_ISSUE } from "./cause-filter";

type Asked = {
  readonly workspaceId: string;
  readonly rootCauseId: string;
  /** Diagnosed from this instant on. */
  readonly since?: Date;
  /** Only cases that opened, or opened again, after this instant. */
  readonly begunAfter?: Date;
  /** Only of this account, or only of others. */
  readonly account?: { readonly id: string; readonly isOwn: boolean };
  readonly exceptCaseId?: string;
  /** What many suffer from at once is one failure: cases of this incident are left out. */
  readonly exceptIncidentId?: string | null;
  readonly most: number;
};

export type StruckCase = { diagnosisId: string; caseId: string; at: Date; accountName: string };

/**
 * The cases behind which a cause stands by their latest diagnosis, the last diagnosed first; what was no issue is none of them, nor is one
 * for which another cause was found later. A step.
 */
export function listStruckCases(db: Db, { workspaceId, rootCauseId, most, ...asked }: Asked) {
  const { since, begunAfter, account, exceptCaseId, exceptIncidentId } = asked;
  const passes = [
    Prisma.sql`d.workspace_id = ${workspaceId}::uuid and d.root_cause_id = ${rootCauseId}::uuid`,
    WAS_AN_ISSUE,
    IS_LATEST_DIAGNOSIS,
  ];
  if (since) passes.push(Prisma.sql`d.at >= ${since}`);
  if (begunAfter) passes.push(Prisma.sql`d.at > ${begunAfter} and k.round_since > ${begunAfter}`);
  if (account?.isOwn) passes.push(Prisma.sql`k.account_id = ${account.id}::uuid`);
  if (account && !account.isOwn) passes.push(Prisma.sql`k.account_id <> ${account.id}::uuid`);
  if (exceptCaseId) passes.push(Prisma.sql`k.id <> ${exceptCaseId}::uuid`);
  if (exceptIncidentId) passes.push(Prisma.sql`k.incident_id is distinct from ${exceptIncidentId}::uuid`);
  return db.$queryRaw<StruckCase[]>`
    select d.id as "diagnosisId", d.case_id as "caseId", d.at, a.name as "accountName"
    from diagnoses d
    join recovery_cases k on k.workspace_id = d.workspace_id and k.id = d.case_id
    join accounts a on a.workspace_id = k.workspace_id and a.id = k.account_id
    where ${Prisma.join(passes, " and ")}
    order by d.at desc, d.id desc limit ${most}`;
}
