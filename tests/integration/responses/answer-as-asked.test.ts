import { expect, test } from "vitest";
import { getResponse } from "@/lib/responses/queries";
import { createSurvey } from "@/lib/surveys/create-survey";
import { allQuestions } from "@/lib/surveys/default-questions";
import { publishSurvey } from "@/lib/surveys/publish-survey";
import { claimLinks, openBrowser } from "@/tests/factories/answer";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeContact } from "@/tests/factories/contact";
import { tracesOf } from "@/tests/factories/traces";
import { makeWorkspace } from "@/tests/factories/workspace";

const FIRM = "Meridian Test";
const usual = (language: "de" | "en") => allQuestions({ kind: "nps", language, firm: FIRM });

/** What a member reads of an answer by somebody of a locale to a survey that was written in English. */
async function answered(locale: string, form: Record<string, string>) {
  const workspace = await makeWorkspace(FIRM);
  const now = new Date();
  const { email } = await makeContact(workspace.lead, { locale });
  const { id: surveyId } = await createSurvey(workspace.lead, { name: "How are we doing" });
  await publishSurvey(workspace.lead, { surveyId });
  await makeSendingCampaign(workspace.lead, now, { surveyId });
  const link = (await claimLinks(workspace, now)).get(email) ?? "";
  const send = await openBrowser(link, now);
  expect((await send(form)).status).toBe(200);
  const { responses } = await tracesOf(workspace);
  return getResponse(workspace.executive, responses[0]?.id ?? "");
}

test("an answer shows what was asked of its class alone, in the words and the language in which it was asked", async () => {
  const unhappy = await answered("de-AT", { score: "3", comment: "Zu spät.", lang: "de" });
  const german = usual("de");
  expect(unhappy).toMatchObject({ language: "de", isTranslated: true });
  const texts = new Map(unhappy.questions.map(({ kind, text }) => [kind, text]));
  expect(texts.get("comment")).toBe(german.find(({ kind }) => kind === "comment")?.textDetractor);
  expect(texts.get("remedy")).toBe(german.find(({ kind }) => kind === "remedy")?.text);
  expect(texts.has("quote_consent")).toBe(false);

  const happy = await answered("en", { score: "10", comment: "Good work." });
  const english = usual("en");
  expect(happy).toMatchObject({ language: "en", isTranslated: false });
  const asked = new Map(happy.questions.map(({ kind, text }) => [kind, text]));
  expect(asked.get("comment")).toBe(english.find(({ kind }) => kind === "comment")?.textPromoter);
  expect([asked.has("remedy"), asked.has("quote_consent")]).toEqual([false, true]);
});
