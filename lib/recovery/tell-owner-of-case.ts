import { caseOpenedMail } from "@/emails/case-opened";
import { systemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { wantsMail } from "@/lib/notifications/wants-mail";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { instantInWords } from "@/lib/platform/date-words";
import { env } from "@/lib/platform/env";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { sendMail } from "@/lib/platform/mailer";
import { nextStep } from "./case-rank";
import { findCaseReader } from "./find-case-reader";

type Telling = { readonly workspaceId: string; readonly caseId: string; readonly memberId: string | null };

/**
 * Mails a member about a case that is theirs, or an admin when it is nobody's. Says nothing about a case that was closed or given
 * to somebody else meanwhile, nor to whoever wants no such mail, nor twice: a job may run again.
 */
export async function tellOwnerOfCase({ workspaceId, caseId, memberId }: Telling, now = new Date()) {
  const actor = systemActor(workspaceId);
  const news = await inWorkspace(actor, (db) => readNews(db, { workspaceId, caseId, memberId }, now));
  if (!news) return;

  const { subject, html, text } = await caseOpenedMail(news.mail);
  await sendMail({ to: news.reader.email, subject, html, text });
  await inWorkspace(actor, (db) =>
    recordCaseEvent(db, {
      workspaceId,
      caseId,
      at: now,
      memberId: null,
      kind: "owner_told",
      data: { memberId: news.reader.id },
    }),
  );
}

async function readNews(db: Db, { workspaceId, caseId, memberId }: Telling, now: Date) {
  const found = await db.recoveryCase.findUnique({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: {
      stage: true,
      ownerId: true,
      dueAt: true,
      account: { select: { name: true } },
      contact: { select: { name: true, jobTitle: true } },
      response: { select: { score: true, comment: true } },
      events: {
        where: { kind: { in: ["opened", "assigned", "owner_told"] } },
        select: { kind: true, note: true, data: true },
      },
    },
  });
  if (!found || found.stage === "closed" || found.ownerId !== memberId) return null;

  const reader = await findCaseReader(db, { workspaceId, caseId, ownerId: memberId });
  const isTold = found.events.some(
    ({ kind, data }) => kind === "owner_told" && toldMember(data) === reader?.id,
  );
  if (!reader || isTold) return null;
  const isGiven = found.events.some(
    (event) => event.kind === "assigned" && givenTo(event.data) === reader.id,
  );
  const kind = isGiven ? "case_assigned" : "case_opened";
  if (!(await wantsMail(db, { workspaceId, memberId: reader.id, kind }))) return null;

  const timeZone = await getTimeZone(db, workspaceId);
  const { contact, account, response, dueAt, stage } = found;
  return {
    reader,
    mail: {
      ownerName: reader.name,
      contactName: contact.name,
      contactTitle: contact.jobTitle,
      accountName: account.name,
      score: response?.score ?? null,
      verbatim: response
        ? response.comment
        : (found.events.find(({ kind }) => kind === "opened")?.note ?? null),
      due: `Next: ${nextStep(stage)}${dueAt ? `, due ${instantInWords(dueAt, now, timeZone)}` : ""}`,
      link: new URL(`/recovery/${caseId}`, env().APP_URL).href,
    },
  };
}

function givenTo(data: unknown) {
  return data && typeof data === "object" && "to" in data ? data.to : null;
}

function toldMember(data: unknown) {
  return data && typeof data === "object" && "memberId" in data ? data.memberId : null;
}
