import { systemActor } from "@/lib/access/actor";
import { dayOf } from "@/lib/platform/calendar-day";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { fullDay } from "@/lib/platform/date-words";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mailer";
import { getWorkingTime } from "@/lib/working-time/get-working-time";
import { wantsDigest } from "./news-kinds";
import { readDigest } from "./read-digest";

type Promised = { readonly workspaceId: string; readonly memberId: string; readonly on: string };

/**
 * Mails a member what the day asks of them and what has changed; nothing when there is nothing to say, or the day is over, nor twice: the
 * day is marked before its digest is sent, and the mark is given back only when it surely was not.
 */
export async function mailDigest(promised: Promised, now = new Date()) {
  const actor = systemActor(promised.workspaceId);
  const found = await inWorkspace(actor, async (db) => {
    const mail = await readMail(db, promised, now);
    return mail && (await takeDay(db, promised)) ? mail : null;
  });
  if (!found) return;
  try {
    const { digestMail } = await import("@/emails/digest");
    const { member, sections } = found;
    const mail = await digestMail({
      readerName: member.name,
      day: fullDay(promised.on),
      sections,
      settingsLink: linkTo("/settings/notifications"),
    });
    await sendMail({ to: member.email, ...mail });
  } catch (error) {
    await inWorkspace(actor, (db) => giveDayBack(db, promised));
    throw error;
  }
}

async function takeDay(db: Db, { workspaceId, memberId, on }: Promised) {
  const day = new Date(on);
  const { count } = await db.digestWish.updateMany({
    where: { workspaceId, memberId, OR: [{ mailedOn: null }, { mailedOn: { lt: day } }] },
    data: { mailedOn: day },
  });
  return count === 1;
}

function giveDayBack(db: Db, { workspaceId, memberId, on }: Promised) {
  return db.digestWish.updateMany({
    where: { workspaceId, memberId, mailedOn: new Date(on) },
    data: { mailedOn: null },
  });
}

async function readMail(db: Db, { workspaceId, memberId, on }: Promised, now: Date) {
  const days = await getWorkingTime(db, workspaceId);
  if (dayOf(now, days.timeZone) !== on) return null;
  const member = await db.member.findUnique({
    where: { workspaceId_id: { workspaceId, id: memberId }, state: "active" },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      teamId: true,
      digestWish: { select: { isWanted: true } },
    },
  });
  if (!member || !wantsDigest(member.role, member.digestWish?.isWanted)) return null;
  const found = await readDigest(db, { workspaceId, member, on, days }, now);
  const sections = found.map(({ items, path, ...section }) => ({
    ...section,
    link: linkTo(path),
    items: items.map((item) => ({ words: item.words, link: linkTo(item.path) })),
  }));
  return sections.length > 0 ? { member, sections } : null;
}

function linkTo(path: string) {
  return new URL(path, env().APP_URL).href;
}
