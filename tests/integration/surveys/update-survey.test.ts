import { beforeEach, describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { createSurvey } from "@/lib/surveys/create-survey";
import { allQuestions } from "@/lib/surveys/default-questions";
import { previewTypedDraft } from "@/lib/surveys/preview-typed-draft";
import { publishSurvey } from "@/lib/surveys/publish-survey";
import { getSurvey, getSurveyVersion } from "@/lib/surveys/queries";
import type { CreateSurvey } from "@/lib/surveys/schema";
import { languagesOf } from "@/lib/surveys/survey-language";
import { typedTranslations } from "@/lib/surveys/survey-translations";
import { updateSurvey } from "@/lib/surveys/update-survey";
import { surveyInput } from "../../factories/survey-input";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeEach(async () => {
  workspace = await makeWorkspace("Meridian");
});

/** A new survey, and what whoever opened it would send back unchanged. */
async function begin(kind: "nps" | "csat" | "ces" | "follow_up" = "nps", given: Partial<CreateSurvey> = {}) {
  const { id: surveyId } = await createSurvey(workspace.lead, { name: `Spring ${kind}`, kind, ...given });
  return { surveyId, read: () => getSurvey(workspace.lead, surveyId) };
}

async function opened(surveyId: string) {
  const { draft, updatedAt } = await getSurvey(workspace.lead, surveyId);
  const translations = typedTranslations(draft.translations);
  return { surveyId, ...surveyInput(draft), translations, seenAt: updatedAt };
}

describe("a new survey", () => {
  test.each(["nps", "csat", "ces", "follow_up"] as const)(
    "of kind %s can be published in eight languages",
    async (kind) => {
      const { surveyId, read } = await begin(kind);
      expect(await read()).toMatchObject({ incomplete: [], older: [] });
      const { number } = await publishSurvey(workspace.lead, { surveyId });
      const { content } = await getSurveyVersion(workspace.lead, surveyId, number);
      expect(content.kind).toBe(kind);
      expect(languagesOf(content).toSorted()).toEqual(["ar", "de", "en", "es", "fr", "it", "nl", "pt"]);
      expect((await read()).versions[0]?.languages).toHaveLength(8);
    },
  );

  test("is written in the language of whoever begins it", async () => {
    const { id } = await createSurvey(workspace.lead, { name: "Frühling", language: "de" });
    const { draft } = await getSurvey(workspace.lead, id);
    expect(draft).toMatchObject({ language: "de", subject: "Wie zufrieden sind Sie mit uns?" });
    expect(draft.translations.en?.subject).toEqual({ text: "How are we doing?", of: draft.subject });
  });
});

describe("saving a draft", () => {
  test("keeps order, classes, choices, wordings, translations and ids", async () => {
    const every = allQuestions({ kind: "nps", language: "en", firm: "Meridian" });
    const everyQuestion = every.map(({ askedOf = [], choices = [], ...one }) => ({
      ...one,
      askedOf: [...askedOf],
      choices: [...choices],
    }));
    const { surveyId, read } = await begin("nps", { questions: everyQuestion });
    const { questions, ...rest } = await opened(surveyId);
    const ids = new Map((await read()).draft.questions.map(({ kind, id }) => [kind, id]));
    const [score, comment, drivers] = questions;
    if (!score || !comment || !drivers) throw new Error("A new survey asks more.");
    await updateSurvey(workspace.lead, {
      ...rest,
      questions: [
        score,
        { ...drivers, choices: drivers.choices.toReversed(), askedOf: ["passive", "promoter"] },
        { ...comment, textPassive: "What is missing?" },
      ],
    });
    const { draft } = await read();
    expect(draft.questions.map(({ kind }) => kind)).toEqual(["score", "drivers", "comment"]);
    expect(draft.questions[1]).toMatchObject({ askedOf: ["passive", "promoter"] });
    expect(draft.questions[1]?.choices?.map(({ id }) => id)).toEqual(
      drivers.choices.map(({ id }) => id).toReversed(),
    );
    expect(draft.questions[2]?.textPassive).toBe("What is missing?");
    expect(draft.translations.fr?.["drivers-choice-quality"]?.text).toBe("La qualité du travail");
    expect(draft.translations.fr).not.toHaveProperty("remedy-text");
    for (const { kind, id } of draft.questions) expect(ids.get(kind)).toBe(id);
  });

  test("marks what was written for an older wording until it is rewritten or said to fit", async () => {
    const { surveyId, read } = await begin();
    const before = await opened(surveyId);
    await updateSurvey(workspace.lead, { ...before, subject: "A word, please" });
    const all = ["de", "fr", "es", "nl", "pt", "it", "ar"];
    expect((await read()).older).toEqual(all);

    const reworded = await opened(surveyId);
    await updateSurvey(workspace.lead, {
      ...reworded,
      translations: {
        ...reworded.translations,
        de: { ...reworded.translations.de, subject: "Ein Wort, bitte" },
      },
      fitting: ["fr-subject"],
    });
    expect((await read()).older).toEqual(all.slice(2));

    const { number } = await publishSurvey(workspace.lead, { surveyId });
    const { content } = await getSurveyVersion(workspace.lead, surveyId, number);
    expect(content.translations.de?.subject).toBe("Ein Wort, bitte");
    expect(content.translations.es?.subject).toBe("¿Qué le parece nuestro trabajo?");
  });

  test("takes a question on later with its usual translations as such, even where its words are changed", async () => {
    const { surveyId, read } = await begin();
    const { questions, translations, ...rest } = await opened(surveyId);
    const usual = (await read()).usual.translations.de?.["referral-text"];
    await updateSurvey(workspace.lead, {
      ...rest,
      questions: [...questions, { kind: "referral", text: "Who else?", askedOf: ["promoter"] }],
      translations: { ...translations, de: { ...translations.de, "referral-text": usual?.text ?? "" } },
    });
    const { older, incomplete } = await read();
    expect(older).toEqual(["de"]);
    expect(incomplete).toEqual(["fr", "es", "nl", "pt", "it", "ar"]);
  });

  test("leaves an incomplete language out of what is published, and a removed one altogether", async () => {
    const { surveyId, read } = await begin();
    const { translations, ...rest } = await opened(surveyId);
    const { de, fr } = translations;
    await updateSurvey(workspace.lead, {
      ...rest,
      translations: { de, fr: { ...fr, "comment-text": "" }, it: {} },
    });
    expect(await read()).toMatchObject({ incomplete: ["fr", "it"], older: [] });
    const { number } = await publishSurvey(workspace.lead, { surveyId });
    const { content } = await getSurveyVersion(workspace.lead, surveyId, number);
    expect(languagesOf(content)).toEqual(["en", "de"]);
  });

  test("that was overtaken by somebody else's is refused and changes nothing; so is publishing what was not seen", async () => {
    const { surveyId, read } = await begin();
    const [mine, yours] = [await opened(surveyId), await opened(surveyId)];
    await updateSurvey(workspace.lead, { ...yours, subject: "Yours" });
    await expect(updateSurvey(workspace.admin, { ...mine, subject: "Mine" })).rejects.toThrow(
      "Somebody saved this survey after you opened it",
    );
    await expect(publishSurvey(workspace.admin, { surveyId, seenAt: mine.seenAt })).rejects.toThrow(
      "Somebody saved",
    );
    expect(await read()).toMatchObject({ draft: { subject: "Yours" }, versions: [] });
  });

  test("by several at the same moment lets exactly one through", async () => {
    const { surveyId, read } = await begin();
    const seen = await opened(surveyId);
    const saved = await Promise.allSettled(
      [1, 2, 3, 4].map((number) => updateSurvey(workspace.lead, { ...seen, subject: `Subject ${number}` })),
    );
    const through = saved.findIndex(({ status }) => status === "fulfilled");
    expect(saved.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await read()).draft.subject).toBe(`Subject ${through + 1}`);
  });

  test("goes on after one's own publishing: that changes no draft", async () => {
    const { surveyId } = await begin();
    const seen = await opened(surveyId);
    await publishSurvey(workspace.lead, { surveyId, seenAt: seen.seenAt });
    await updateSurvey(workspace.lead, { ...seen, subject: "Next" });
  });

  test("of an archived survey is refused, and publishing it too", async () => {
    const { surveyId } = await begin();
    const { workspaceId } = workspace;
    await inWorkspace(workspace, (db) =>
      db.survey.update({
        where: { workspaceId_id: { workspaceId, id: surveyId } },
        data: { state: "archived" },
      }),
    );
    const seen = await opened(surveyId);
    await expect(updateSurvey(workspace.lead, seen)).rejects.toThrow("archived");
    await expect(publishSurvey(workspace.lead, { surveyId })).rejects.toThrow("archived");
  });
});

describe("what is typed now", () => {
  test("is previewed as publishing it would freeze it, and nothing of it is stored", async () => {
    const { surveyId, read } = await begin();
    const before = await read();
    const typed = {
      ...(await opened(surveyId)),
      subject: "Typed",
      brand: { name: "M", colour: "#2a7068", logoId: null },
    };
    const { content, firm } = await previewTypedDraft(workspace.lead, typed);
    expect(firm).toBe("Meridian");
    expect(content).toMatchObject({ subject: "Typed", brand: { name: "M", colour: "#2a7068", logo: null } });
    expect(languagesOf(content)).toHaveLength(8);
    expect(await read()).toEqual(before);
  });

  test("can be previewed by nobody who may not write it, nor in another workspace", async () => {
    const { surveyId } = await begin();
    const typed = await opened(surveyId);
    await expect(previewTypedDraft(workspace.executive, typed)).rejects.toThrow(
      "Your role does not allow this",
    );
    const { lead: stranger } = await makeWorkspace();
    await expect(previewTypedDraft(stranger, typed)).rejects.toThrow("does not exist");
    await expect(updateSurvey(stranger, typed)).rejects.toThrow("does not exist");
    await expect(updateSurvey(workspace.manager, typed)).rejects.toThrow("Your role does not allow this");
  });
});
