import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { readCursor, writeCursor } from "@/lib/platform/page-cursor";
import type { Prisma } from "@/prisma/generated/client";
import { ACTION_FACTS } from "./action-facts";
import { actionState } from "./action-state";
import { readToday } from "./read-today";
import { type ActionListFilter, type ActionListFilters, actionListSchema } from "./schema";

const PAGE = 50;

/** A page of the corrective actions, what is due first at the top; unless told otherwise those that still ask for something. */
export async function listCorrectiveActions(actor: Actor, filters: ActionListFilters, now = new Date()) {
  authorize(actor, "recoveryCase:read");
  const { cursor, ...filter } = actionListSchema.parse(filters);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const today = await readToday(db, workspaceId, now);
    const last = readCursor(cursor);
    const found = await db.correctiveAction.findMany({
      where: {
        AND: [
          { workspaceId },
          passes(filter, actor, today),
          last ? { OR: [{ dueOn: { gt: last.at } }, { dueOn: last.at, id: { gt: last.id } }] } : {},
        ],
      },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: PAGE + 1,
      select: { ...ACTION_FACTS, case: { select: { id: true, account: { select: { name: true } } } } },
    });
    const actions = found.slice(0, PAGE).map((action) => ({ ...action, state: actionState(action, today) }));
    const end = actions.at(-1);
    return {
      actions,
      today,
      timeZone: await getTimeZone(db, workspaceId),
      isAny: actions.length > 0 || (await db.correctiveAction.findFirst({ where: { workspaceId } })) !== null,
      next: found.length > PAGE && end ? writeCursor({ at: end.dueOn, id: end.id }) : null,
    };
  });
}

export type ListedAction = Awaited<ReturnType<typeof listCorrectiveActions>>["actions"][number];

type Where = Prisma.CorrectiveActionWhereInput;

function passes(
  { state = "unfinished", whose, causeId, search }: ActionListFilter,
  actor: Actor,
  today: Date,
) {
  const conditions: Where[] = [PASSING[state](today)];
  if (whose === "mine") conditions.push({ ownerId: actor.memberId });
  if (causeId) conditions.push({ OR: [{ rootCauseId: causeId }, { rootCause: { parentId: causeId } }] });
  if (search) conditions.push({ title: { contains: search, mode: "insensitive" } });
  return { AND: conditions };
}

const HELD = { doneAt: { not: null }, recurredAt: null, verifiedAt: null } as const;

/** The states as the database asks for them: the same table as `actionState`. */
const PASSING = {
  unfinished: () => ({ OR: [{ doneAt: null }, { recurredAt: { not: null } }] }),
  open: (today) => ({ doneAt: null, recurredAt: null, dueOn: { gte: today } }),
  overdue: (today) => ({ doneAt: null, recurredAt: null, dueOn: { lt: today } }),
  recurred: () => ({ recurredAt: { not: null } }),
  done: (today) => ({ ...HELD, verifyOn: { gt: today } }),
  to_verify: (today) => ({ ...HELD, verifyOn: { lte: today } }),
  verified: () => ({ verifiedAt: { not: null } }),
  all: () => ({}),
} as const satisfies Record<NonNullable<ActionListFilter["state"]>, (today: Date) => Where>;
