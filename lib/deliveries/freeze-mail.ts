import { createHash } from "node:crypto";
import { v7 } from "uuid";
import type { PrintedMail } from "@/emails/render-mail";
import type { Language } from "@/lib/languages/language";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { readSurveyContent, type SurveyContent } from "@/lib/surveys/survey-content";
import type { MailKind } from "@/prisma/generated/enums";
import { type EncodedSurveyMail, encodeSurveyMail, readSurveyMail } from "./survey-mail-template";

/** Which mail: of a campaign, or, for a follow-up, of the version of its survey, in one of the survey's languages. */
export type MailOf = {
  readonly ownerId: string;
  readonly surveyVersionId: string;
  readonly kind: MailKind;
  readonly language: Language;
  /** By which the workspace is known to its clients. */
  readonly publicKey: string;
};

const MOST_KEPT = 500;

// A frozen mail never changes, so what was read once holds for good. The key names the workspace: nothing is shared between two.
const kept = new Map<string, EncodedSurveyMail>();

/** The mail of a campaign, printed the first time it is needed and the same from then on, whatever becomes of the product meanwhile. */
export async function freezeMail(workspaceId: string, mail: MailOf, now = new Date()) {
  const key = [workspaceId, mail.ownerId, mail.kind, mail.language].join(":");
  const known = kept.get(key);
  if (known) return known;

  const printed = (await readFrozen(workspaceId, mail)) ?? (await freeze(workspaceId, mail, now));
  const template = encodeSurveyMail(readSurveyMail(printed));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, template);
  return template;
}

function readFrozen(workspaceId: string, { ownerId, kind, language: locale }: MailOf) {
  return inWorkspace({ workspaceId }, (db) =>
    db.frozenMail.findUnique({
      where: { workspaceId_ownerId_kind_locale: { workspaceId, ownerId, kind, locale } },
      select: { subject: true, html: true, text: true },
    }),
  );
}

/** Of two workers that print at the same time the first one's mail stands. */
async function freeze(workspaceId: string, { surveyVersionId, publicKey, ...owner }: MailOf, now: Date) {
  const { ownerId, kind, language } = owner;
  const { content: stored } = await inWorkspace({ workspaceId }, (db) =>
    db.surveyVersion.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: surveyVersionId } },
      select: { content: true },
    }),
  );
  const content = readSurveyContent(stored);
  // Loaded only by the worker that prints: what draws mails is large, and each mail is printed once.
  const { printSurveyMail } = await import("./print-survey-mail");
  const logoSrc = logoAddress(content, publicKey);
  const printed = await printSurveyMail(content, { kind, language, logoSrc });
  const mail = { ownerId, kind, locale: language };
  return inWorkspace({ workspaceId }, async (db) => {
    await db.frozenMail.createMany({
      data: { workspaceId, id: v7(), ...mail, ...printed, hash: hashOf(printed), frozenAt: now },
      skipDuplicates: true,
    });
    return db.frozenMail.findUniqueOrThrow({
      where: { workspaceId_ownerId_kind_locale: { workspaceId, ...mail } },
      select: { subject: true, html: true, text: true },
    });
  });
}

/** Where the logo of a frozen survey is fetched from, by a mail program that shows pictures. */
function logoAddress({ brand: { logo } }: SurveyContent, publicKey: string) {
  return logo && new URL(`/logo/${publicKey}/${logo.id}.png`, env().APP_URL).href;
}

function hashOf({ subject, html, text }: PrintedMail) {
  return createHash("sha256").update([subject, html, text].join("\0")).digest("hex");
}
