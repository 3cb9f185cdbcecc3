import { openingNote, openingWords } from "@/lib/case-trail/opening-words";
import type { Db } from "@/lib/platform/database/door";
import type { Prisma } from "@/prisma/generated/client";
import { endOfDate } from "./case-clock";
import { headStartReason, rankReasons } from "./case-rank";

const EXCERPT_LENGTH = 600;

type Asked = {
  readonly workspaceId: string;
  readonly timeZone: string;
  readonly ids: readonly string[];
};

/** The cases with these ids in their order, each with what a row of the queue shows and the reasons for its rank. A step. */
export async function readQueueRows(db: Db, { workspaceId, timeZone, ids }: Asked, now: Date) {
  const found = await db.recoveryCase.findMany({
    where: { workspaceId, id: { in: [...ids] } },
    select: queueRow,
  });
  const counts = await countUpToOpening(db, workspaceId, ids);
  const place = new Map(ids.map((id, index) => [id, index]));
  return found
    .sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0))
    .map(({ account, response, events, holds, severityReasons, ...row }) => ({
      ...row,
      severityReasons: severityReasons as string[],
      account: { ...account, revenue: account.revenue?.toNumber() ?? null },
      surveyKind: response?.kind ?? null,
      score: response?.score ?? null,
      answeredAt: response?.answeredAt ?? null,
      excerpt: excerptOf(openingWords({ ...row, response, note: events[0]?.note ?? null })),
      ownNote: excerptOf(openingNote({ ...row, response, note: events[0]?.note ?? null })),
      notedBy: events[0]?.member?.name ?? null,
      heldUntil: holds[0] && endOfDate(holds[0].untilOn, timeZone) >= now ? holds[0].untilOn : null,
      reasons: rankReasons({ ...row, casesInTwelveMonths: counts.get(row.id) ?? 0 }, now),
      headStart: headStartReason(row),
    }));
}

export type QueueRow = Awaited<ReturnType<typeof readQueueRows>>[number];

const queueRow = {
  id: true,
  stage: true,
  origin: true,
  severity: true,
  severityReasons: true,
  round: true,
  lacksApology: true,
  openedAt: true,
  stageSince: true,
  dueAt: true,
  followUpDueAt: true,
  rankAt: true,
  closedAt: true,
  outcome: true,
  account: { select: { id: true, name: true, revenue: true, currency: true } },
  contact: { select: { id: true, name: true, jobTitle: true, role: true } },
  owner: { select: { id: true, name: true } },
  response: { select: { kind: true, score: true, comment: true, answeredAt: true } },
  events: { where: { kind: "opened" }, take: 1, select: { note: true, member: { select: { name: true } } } },
  holds: { where: { endedAt: null }, take: 1, select: { untilOn: true } },
} satisfies Prisma.RecoveryCaseSelect;

/** The beginning of the client's words; what is left out shows as an ellipsis. */
function excerptOf(words: string | null | undefined): string | null {
  if (!words) return null;
  const letters = Array.from(words);
  if (letters.length <= EXCERPT_LENGTH) return words;
  return `${letters.slice(0, EXCERPT_LENGTH).join("").trimEnd()}…`;
}

/** Which of its account's cases in the twelve months up to its own opening each case is, as its severity counted it. */
async function countUpToOpening(db: Db, workspaceId: string, ids: readonly string[]) {
  const counted = await db.$queryRaw<{ id: string; cases: number }[]>`
    select c.id, count(*)::int as cases
    from recovery_cases c
    join recovery_cases known on known.workspace_id = c.workspace_id and known.account_id = c.account_id
      and known.opened_at > c.opened_at - interval '12 months' and known.opened_at <= c.opened_at
      and (known.id = c.id or known.outcome is distinct from 'not_an_issue')
    where c.workspace_id = ${workspaceId}::uuid and c.id = any(${[...ids]}::uuid[])
    group by c.id`;
  return new Map(counted.map(({ id, cases }) => [id, cases]));
}
