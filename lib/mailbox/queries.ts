import { acrossWorkspaces } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { findableId } from "@/lib/platform/findable-id";
import { readCursor, writeCursor } from "@/lib/platform/page-cursor";
import type { Prisma } from "@/prisma/generated/client";
import { type ListMessages, listMessagesSchema } from "./schema";

const latestFirst = [
  { receivedAt: "desc" },
  { id: "desc" },
] satisfies Prisma.SandboxMessageOrderByWithRelationInput[];

/** A page of the messages the sandbox mail server kept, latest first, of everybody or of one address. For local mode only: it knows no workspace. */
export async function listSandboxMessages(filters: ListMessages = {}) {
  const { to, cursor, limit } = listMessagesSchema.parse(filters);
  const found = await acrossWorkspaces((db) =>
    db.sandboxMessage.findMany({
      where: { AND: [sentTo(to), before(cursor)] },
      orderBy: latestFirst,
      take: limit + 1,
      select: { id: true, receivedAt: true, sender: true, recipient: true, subject: true },
    }),
  );
  const messages = found.slice(0, limit);
  const last = messages.at(-1);
  const nextCursor = found.length > limit && last ? writeCursor({ at: last.receivedAt, id: last.id }) : null;
  return { messages, nextCursor };
}

/** The latest messages with all their parts, of everybody or of one address. For local mode only. */
export function listWholeSandboxMessages(filters: ListMessages = {}) {
  const { to, limit } = listMessagesSchema.parse(filters);
  return acrossWorkspaces((db) =>
    db.sandboxMessage.findMany({ where: sentTo(to), orderBy: latestFirst, take: limit }),
  );
}

/** One message of the sandbox with all its parts. Its HTML comes from outside: show it in a sandboxed frame only. */
export async function getSandboxMessage(id: string) {
  const message = await acrossWorkspaces((db) =>
    db.sandboxMessage.findUnique({ where: { id: findableId(id) } }),
  );
  if (!message) throw new NotFoundError("This message does not exist.");
  return message;
}

function sentTo(to: string | undefined): Prisma.SandboxMessageWhereInput {
  return to ? { recipient: to.toLowerCase() } : {};
}

function before(cursor: string | undefined): Prisma.SandboxMessageWhereInput {
  const last = readCursor(cursor);
  if (!last) return {};
  return { OR: [{ receivedAt: { lt: last.at } }, { receivedAt: last.at, id: { lt: last.id } }] };
}
