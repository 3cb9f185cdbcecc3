import { beforeEach, describe, expect, test } from "vitest";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { inWorkspace } from "@/lib/platform/database/door";
import { createSurvey } from "@/lib/surveys/create-survey";
import { ensureFollowUpSurvey } from "@/lib/surveys/ensure-follow-up-survey";
import { publishSurvey } from "@/lib/surveys/publish-survey";
import { getNewSurveyLanguage, getSurvey, listSurveys } from "@/lib/surveys/queries";
import type { CreateSurvey } from "@/lib/surveys/schema";
import { typedTranslations } from "@/lib/surveys/survey-translations";
import { updateSurvey } from "@/lib/surveys/update-survey";
import { surveyInput } from "../../factories/survey-input";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeEach(async () => {
  workspace = await makeWorkspace("Meridian");
});

async function begin(kind: "nps" | "csat" = "nps", given: Partial<CreateSurvey> = {}) {
  const { id: surveyId } = await createSurvey(workspace.lead, { name: `Spring ${kind}`, kind, ...given });
  return { surveyId, read: () => getSurvey(workspace.lead, surveyId) };
}

/** What whoever opened a survey would send back unchanged. */
async function opened(surveyId: string) {
  const { draft } = await getSurvey(workspace.lead, surveyId);
  return { surveyId, ...surveyInput(draft), translations: typedTranslations(draft.translations) };
}

describe("where clients know the firm by another name", () => {
  /** The survey that was changed last is written in German, in that name. */
  beforeEach(async () => {
    const { surveyId } = await begin("nps", { language: "de" });
    const brand = { name: "Halcyon", colour: null, logoId: null };
    await updateSurvey(workspace.lead, { ...(await opened(surveyId)), brand });
  });

  const asks = ({ questions, translations }: Awaited<ReturnType<typeof getSurvey>>["draft"]) => [
    questions[0]?.text,
    translations.en?.["score-text"]?.text,
  ];
  const nps = [
    "Wie wahrscheinlich ist es, dass Sie Halcyon einer Kollegin oder einem Kollegen weiterempfehlen?",
    "How likely are you to recommend Halcyon to a colleague?",
  ];

  test("the next survey asks under it in every language, and begins in the language of the last", async () => {
    const { draft, usual } = await (await begin("csat")).read();
    expect(draft.language).toBe("de");
    expect(asks(draft)).toEqual([
      "Wie zufrieden sind Sie mit der Arbeit, die Halcyon für Sie geleistet hat?",
      "How satisfied are you with the work Halcyon has done for you?",
    ]);
    // What a language or a question that is added later begins with.
    expect(usual.translations.en?.["score-text"]?.text).toBe(asks(draft)[1]);
    expect(await getNewSurveyLanguage(workspace.lead)).toBe("de");
  });

  test("so does the follow-up, which nobody has to have seen", async () => {
    await inWorkspace(workspace, (db) => ensureFollowUpSurvey(db, workspace.workspaceId));
    const followUp = (await listSurveys(workspace.lead)).find(({ kind }) => kind === "follow_up");
    const { draft } = await getSurvey(workspace.lead, followUp?.id ?? "");
    expect(asks(draft)).toEqual([
      nps[0]?.replace("Halcyon", "Halcyon heute"),
      "How likely are you to recommend Halcyon to a colleague now?",
    ]);
  });

  test("a language that is added again is the usual one under it, and needs no second look", async () => {
    const { surveyId, read } = await begin("nps", { name: "Summer" });
    const { translations, ...rest } = await opened(surveyId);
    const { en, ...others } = translations;
    await updateSurvey(workspace.lead, { ...rest, translations: others });
    await updateSurvey(workspace.lead, { ...(await opened(surveyId)), translations: { ...others, en } });
    const { draft, older } = await read();
    expect([older, asks(draft)]).toEqual([[], nps]);
  });
});

describe("the versions of a survey", () => {
  test("are listed with their languages and campaigns, the latest fifty of them, however many there are", async () => {
    const { surveyId, read } = await begin();
    const { translations, ...rest } = await opened(surveyId);
    const { de, ar } = translations;
    await publishSurvey(workspace.lead, { surveyId });
    await createCampaign(workspace.lead, { name: "Wave", surveyId });
    expect((await read()).versions).toMatchObject([{ number: 1, campaigns: 1 }]);
    await updateSurvey(workspace.lead, { ...rest, translations: { de, ar } });
    for (let number = 2; number <= 51; number += 1) await publishSurvey(workspace.lead, { surveyId });
    const { versions, hasUnpublishedChanges } = await read();
    expect(versions.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, i) => 51 - i));
    for (const version of versions)
      expect(version).toMatchObject({ languages: ["en", "de", "ar"], campaigns: 0 });
    expect(hasUnpublishedChanges).toBe(false);
  });
});
