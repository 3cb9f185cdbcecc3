import PostalMime from "postal-mime";
import { beforeEach, expect, test } from "vitest";
import { directionOf, type Language } from "@/lib/languages/language";
import { mailWords } from "@/lib/languages/mail-words";
import { inWorkspace } from "@/lib/platform/database/door";
import { createSurvey } from "@/lib/surveys/create-survey";
import { defaultMail } from "@/lib/surveys/default-questions";
import { publishSurvey } from "@/lib/surveys/publish-survey";
import { makeSendingCampaign } from "../../factories/campaign";
import { makeContact } from "../../factories/contact";
import { startMailServer } from "../../factories/mail-server";
import { pump } from "../../factories/pump";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let campaignId: string;

beforeEach(async () => {
  workspace = await makeWorkspace("Meridian");
});

/** Sends a survey to people of these locales, and tells what each of them got. */
async function sendTo(locales: readonly (string | undefined)[], written?: Language) {
  const contacts: Awaited<ReturnType<typeof makeContact>>[] = [];
  for (const locale of locales) contacts.push(await makeContact(workspace.lead, { locale }));
  // As it begins, a survey speaks every language.
  const { id: surveyId } = await createSurvey(workspace.lead, {
    name: "How are we doing",
    language: written,
  });
  await publishSurvey(workspace.lead, { surveyId });
  ({ campaignId } = await makeSendingCampaign(workspace.lead, undefined, { surveyId }));
  const server = await startMailServer();
  await pump(workspace.workspaceId, server.url);
  await server.stop();
  const mails = new Map(server.received.map(({ recipient, raw }) => [recipient, raw]));
  return Promise.all(contacts.map(({ email }) => PostalMime.parse(mails.get(email) ?? "")));
}

/** The language of a mail: its page, its subject and its plain text have to agree. */
function languageOfMail({ subject, html = "", text = "" }: Awaited<ReturnType<typeof sendTo>>[number]) {
  const [, direction, language] = /<html[^>]* dir="(\w+)" lang="(\w+)"/.exec(html) ?? [];
  const said = language as Language;
  expect(direction).toBe(directionOf(said));
  if (said !== "en") expect(subject).toBe(defaultMail({ kind: "nps", language: said }).subject);
  expect(text).toContain(mailWords(said).preferences);
  return said;
}

test("each contact is written to in their own language, and in the survey's own where it does not speak theirs", async () => {
  const mails = await sendTo(["de-AT", "ar", "fr-CA", "pt-BR", "ja", undefined]);
  expect(mails.map(languageOfMail)).toEqual(["de", "ar", "fr", "pt", "en", "en"]);
});

test("whoever has no language is written to in the one the survey was written in, whatever the firm's is", async () => {
  await inWorkspace(workspace, (db) =>
    db.workspace.update({ where: { id: workspace.workspaceId }, data: { locale: "nl-BE" } }),
  );
  const mails = await sendTo([undefined, "it", "ja", "nl"], "de");
  expect(mails.map(languageOfMail)).toEqual(["de", "it", "de", "nl"]);
});

test("a mail is frozen once for each language that was needed", async () => {
  await sendTo(["de", "de-CH", "es", "en-GB"]);
  const frozen = await inWorkspace(workspace, (db) =>
    db.frozenMail.findMany({
      where: { workspaceId: workspace.workspaceId, ownerId: campaignId },
      select: { kind: true, locale: true },
      orderBy: { locale: "asc" },
    }),
  );
  expect(frozen).toEqual(["de", "en", "es"].map((locale) => ({ kind: "invitation", locale })));
});
