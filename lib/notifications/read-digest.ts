import { isAllowed } from "@/lib/access/permissions";
import { nextDay, startOfDay } from "@/lib/platform/calendar-day";
import type { Db } from "@/lib/platform/database/door";
import { dayInWords, instantInWords } from "@/lib/platform/date-words";
import { moneyInWords } from "@/lib/scoring/money-words";
import type { Prisma } from "@/prisma/generated/client";
import type { Role } from "@/prisma/generated/enums";
import { morningBefore, type WorkDays, workDayAfter } from "./digest-time";

type Reader = { readonly id: string; readonly role: Role; readonly teamId: string | null };

type Asked = {
  readonly workspaceId: string;
  readonly member: Reader;
  /** The calendar date of the digest. */
  readonly on: string;
  readonly days: WorkDays;
};

type Item = { readonly words: string; readonly path: string };
type Section = {
  readonly title: string;
  readonly path: string;
  readonly items: readonly Item[];
  readonly more: number;
};

const SHOWN = 10;
const ACTIONS_PATH = "/recovery/corrective-actions?whose=mine";

/** What a day asks of a member and what has changed since the morning before, in parts that each have something to say. A step. */
export async function readDigest(db: Db, asked: Asked, now: Date): Promise<Section[]> {
  const { workspaceId, member, on, days } = asked;
  const tomorrow = startOfDay(nextDay(on), days.timeZone);
  const mine = { workspaceId, ownerId: member.id, stage: { not: "closed" } } as const;
  const team = teamOf(member);
  const words = (at: Date) => instantInWords(at, now, days.timeZone);

  const sections = [
    await listCases(db, "Overdue", { ...mine, dueAt: { lt: now } }, (at) => `was due ${words(at)}`),
    await listCases(
      db,
      "Due today",
      { ...mine, dueAt: { gte: now, lt: tomorrow } },
      (at) => `due ${words(at)}`,
    ),
    await listTasks(db, asked, tomorrow, words),
    await listActions(db, asked, now),
    isAllowed(member.role, "gesture:decide") ? await listGestures(db, asked, words) : null,
    team &&
      (await listCases(
        db,
        "Your team: due by the end of the next working day",
        {
          workspaceId,
          ...team,
          stage: { not: "closed" },
          OR: [{ ownerId: null }, { ownerId: { not: member.id } }],
          dueAt: { gte: now, lt: startOfDay(nextDay(workDayAfter(on, days)), days.timeZone) },
        },
        (at) => `due ${words(at)}`,
        "/recovery?scope=team",
      )),
    await listOutcomes(db, { workspaceId, ...(team ?? { ownerId: member.id }) }, morningBefore(on, days)),
  ];
  return sections.filter((section) => section !== null).filter(({ items }) => items.length > 0);
}

/** Whose cases a lead answers for beside their own; null for everybody else. */
function teamOf({ role, teamId }: Reader): Prisma.RecoveryCaseWhereInput | null {
  if (role === "director") return {};
  return role === "lead" ? (teamId ? { teamId } : {}) : null;
}

const party = { account: { select: { name: true } }, contact: { select: { name: true } } } as const;

async function listCases(
  db: Db,
  title: string,
  where: Prisma.RecoveryCaseWhereInput,
  when: (dueAt: Date) => string,
  path = "/recovery",
): Promise<Section> {
  const found = await db.recoveryCase.findMany({
    where,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: SHOWN,
    select: { id: true, dueAt: true, ...party },
  });
  const items = found.map(({ id, dueAt, account, contact }) => ({
    words: `${account.name}, ${contact.name}: ${dueAt ? when(dueAt) : "due"}`,
    path: `/recovery/${id}`,
  }));
  return sectionOf({ title, path, items }, () => db.recoveryCase.count({ where }));
}

async function listTasks(db: Db, { workspaceId, member }: Asked, before: Date, words: (at: Date) => string) {
  const where = {
    workspaceId,
    ownerId: member.id,
    state: "open",
    dueAt: { lt: before },
    case: { stage: { not: "closed" } },
  } satisfies Prisma.CaseTaskWhereInput;
  const found = await db.caseTask.findMany({
    where,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: SHOWN,
    select: { title: true, dueAt: true, caseId: true, case: { select: party } },
  });
  const items = found.map((task) => ({
    words: `${task.title} (${task.case.account.name}): due ${words(task.dueAt ?? before)}`,
    path: `/recovery/${task.caseId}#tasks`,
  }));
  return sectionOf({ title: "Tasks", path: "/recovery/tasks", items }, () => db.caseTask.count({ where }));
}

async function listActions(db: Db, { workspaceId, member, on, days }: Asked, now: Date) {
  const where = {
    workspaceId,
    ownerId: member.id,
    OR: [{ doneAt: null }, { recurredAt: { not: null } }],
    dueOn: { lte: new Date(`${on}T00:00:00Z`) },
  } satisfies Prisma.CorrectiveActionWhereInput;
  const found = await db.correctiveAction.findMany({
    where,
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: SHOWN,
    select: { title: true, dueOn: true, caseId: true },
  });
  const items = found.map(({ title, dueOn, caseId }) => ({
    words: `${title}: due ${dayInWords(dueOn.toISOString(), now, days.timeZone)}`,
    path: caseId ? `/recovery/${caseId}` : ACTIONS_PATH,
  }));
  return sectionOf({ title: "Corrective actions", path: ACTIONS_PATH, items }, () =>
    db.correctiveAction.count({ where }),
  );
}

async function listGestures(db: Db, { workspaceId, member }: Asked, words: (at: Date) => string) {
  const where = {
    workspaceId,
    state: "awaiting",
    OR: [{ memberId: null }, { memberId: { not: member.id } }],
  } satisfies Prisma.GestureWhereInput;
  const found = await db.gesture.findMany({
    where,
    orderBy: [{ approvalDueAt: "asc" }, { id: "asc" }],
    take: SHOWN,
    select: { cost: true, currency: true, approvalDueAt: true, caseId: true, case: { select: party } },
  });
  const items = found.map(({ cost, currency, approvalDueAt, caseId, case: { account } }) => {
    const price = moneyInWords(cost.toNumber(), currency);
    const due = approvalDueAt ? `: decide ${words(approvalDueAt)}` : "";
    return { words: `${price} for ${account.name}${due}`, path: `/recovery/${caseId}` };
  });
  return sectionOf({ title: "Gestures to approve", path: "/recovery/approvals", items }, () =>
    db.gesture.count({ where }),
  );
}

async function listOutcomes(db: Db, whose: Prisma.RecoveryCaseWhereInput, since: Date) {
  const where = { ...whose, closedAt: { gte: since }, outcome: { not: null } };
  const found = await db.recoveryCase.findMany({
    where,
    orderBy: [{ closedAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: { id: true, outcome: true, ...party },
  });
  const items = found.map(({ id, outcome, account, contact }) => ({
    words: `${account.name}, ${contact.name}: ${outcome?.replaceAll("_", " ")}`,
    path: `/recovery/${id}`,
  }));
  return sectionOf({ title: "Closed since the last morning", path: "/recovery", items }, () =>
    db.recoveryCase.count({ where }),
  );
}

/** A part of the digest; what does not fit is only counted. */
async function sectionOf(shown: Omit<Section, "more">, count: () => Promise<number>): Promise<Section> {
  const { length } = shown.items;
  return { ...shown, more: length < SHOWN ? 0 : Math.max(0, (await count()) - length) };
}
