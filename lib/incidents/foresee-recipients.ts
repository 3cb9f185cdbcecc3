import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { languageOf } from "@/lib/languages/language";
import { inWorkspace } from "@/lib/platform/database/door";
import type { IncidentMessageStage } from "@/prisma/generated/enums";
import { listRecipients } from "./list-recipients";
import { forecastMails } from "./mail-forecast";

type Which = { readonly incidentId: string; readonly stage: IncidentMessageStage };

/** What would happen if a written message were sent now: to how many, who is left out and why, whose apology it would be, and who reads another language than the firm; null while it is not written. */
export function foreseeRecipients(actor: Actor, { incidentId, stage }: Which) {
  authorize(actor, "incident:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const message = await db.incidentMessage.findUnique({
      where: { workspaceId_incidentId_stage: { workspaceId, incidentId, stage } },
      select: { id: true, isApology: true },
    });
    if (!message) return null;
    const people = await listRecipients(db, workspaceId, { incidentId, messageId: message.id });
    const { locale } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { locale: true },
    });
    const { languages, ...forecast } = forecastMails(people);
    const usual = languageOf(locale) ?? "en";
    return {
      ...forecast,
      isApology: message.isApology,
      foreign: languages.filter(({ value }) => value !== usual),
    };
  });
}

export type ForeseenRecipients = NonNullable<Awaited<ReturnType<typeof foreseeRecipients>>>;
