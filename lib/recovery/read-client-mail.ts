import type { Db } from "@/lib/platform/database/door";
import { LINKED } from "./client-page-link";
import type { ClientMail } from "./mark-client-mail";

/** A mail to a client with its words, its fate so far and whom it goes to; null where there is none. A step. */
export async function readClientMail(db: Db, { workspaceId, what, id }: ClientMail) {
  const where = { workspaceId_id: { workspaceId, id } };
  const found =
    what === "apology"
      ? await db.apology.findUnique({ where, select: { ...MAILED, text: true } })
      : await db.caseMessage.findUnique({
          where: { ...where, side: "firm" },
          select: { ...MAILED, words: true },
        });
  if (!found) return null;
  const { mailedAt, notSentAt, unknownAt, ...mail } = found;
  return {
    ...mail,
    words: "text" in mail ? mail.text : mail.words,
    isSettled: Boolean(mailedAt ?? notSentAt ?? unknownAt),
  };
}

const MAILED = {
  caseId: true,
  memberId: true,
  handedAt: true,
  mailedAt: true,
  notSentAt: true,
  unknownAt: true,
  case: {
    select: {
      ...LINKED,
      ownerId: true,
      account: { select: { name: true } },
      contact: { select: { name: true, email: true, locale: true } },
    },
  },
} as const;
