import { caseEscalatedMail } from "@/emails/case-escalated";
import { systemActor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { fullInstant, roughDuration } from "@/lib/platform/date-words";
import { env } from "@/lib/platform/env";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { sendMail } from "@/lib/platform/mailer";
import { owedStage } from "./case-clock";
import { nextStep } from "./case-rank";
import { placeWords } from "./escalation-words";

type Telling = { readonly workspaceId: string; readonly escalationId: string };

/**
 * Mails somebody who stands on a step of the ladder that a case is overdue. Says nothing when the case moved on or its date was put off
 * meanwhile, to somebody who left, nor twice: it is marked before it is sent, and the mark is given back only when it surely was not.
 */
export async function tellOfOverdueCase({ workspaceId, escalationId }: Telling, now = new Date()) {
  const actor = systemActor(workspaceId);
  const mark = (mailedAt: { is: Date | null; becomes: Date | null }) => (db: Db) =>
    db.caseEscalation.updateMany({
      where: { workspaceId, id: escalationId, mailedAt: mailedAt.is },
      data: { mailedAt: mailedAt.becomes },
    });
  const news = await inWorkspace(actor, async (db) => {
    const found = await readNews(db, { workspaceId, escalationId }, now);
    const taken = found && (await mark({ is: null, becomes: now })(db));
    return taken?.count === 1 ? found : null;
  });
  if (!news) return;
  try {
    const { subject, html, text } = await caseEscalatedMail(news.mail);
    await sendMail({ to: news.email, subject, html, text });
  } catch (error) {
    await inWorkspace(actor, mark({ is: now, becomes: null }));
    throw error;
  }
}

async function readNews(db: Db, { workspaceId, escalationId }: Telling, now: Date) {
  const step = await db.caseEscalation.findUnique({
    where: { workspaceId_id: { workspaceId, id: escalationId } },
    select: {
      stage: true,
      round: true,
      level: true,
      memberId: true,
      mailedAt: true,
      case: {
        select: {
          id: true,
          stage: true,
          lacksApology: true,
          round: true,
          dueAt: true,
          severity: true,
          account: { select: { name: true } },
          contact: { select: { name: true } },
          owner: { select: { name: true } },
          response: { select: { score: true, comment: true } },
        },
      },
    },
  });
  if (!step?.memberId || step.mailedAt) return null;
  const { dueAt, ...found } = step.case;
  const isStillOverdue =
    owedStage(found) === step.stage && found.round === step.round && dueAt && dueAt <= now;
  const reader = await db.member.findFirst({
    where: { workspaceId, id: step.memberId, state: "active" },
    select: { name: true, email: true },
  });
  if (!isStillOverdue || !reader) return null;

  const timeZone = await getTimeZone(db, workspaceId);
  return {
    email: reader.email,
    mail: {
      readerName: reader.name,
      place: placeWords(step.level),
      accountName: found.account.name,
      contactName: found.contact.name,
      ownerName: found.owner?.name ?? null,
      severity: found.severity,
      step: nextStep(step.stage),
      overdueFor: roughDuration(now.getTime() - dueAt.getTime()),
      wasDue: fullInstant(dueAt, timeZone),
      score: found.response?.score ?? null,
      verbatim: found.response?.comment ?? null,
      link: new URL(
        `/recovery/${found.id}#${found.lacksApology ? "owed-apology" : "next-step"}`,
        env().APP_URL,
      ).href,
    },
  };
}
