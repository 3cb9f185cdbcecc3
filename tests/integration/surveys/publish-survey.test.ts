import { beforeEach, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { createSurvey } from "@/lib/surveys/create-survey";
import { ensureFollowUpSurvey } from "@/lib/surveys/ensure-follow-up-survey";
import { publishSurvey } from "@/lib/surveys/publish-survey";
import { getSurvey, listSendableSurveys } from "@/lib/surveys/queries";
import { readSurveyContent } from "@/lib/surveys/survey-content";
import { updateSurvey } from "@/lib/surveys/update-survey";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeEach(async () => {
  workspace = await makeWorkspace("Meridian");
});

const draft = { name: "Spring", subject: "How are we doing?", introduction: "One question." };

const contentOf = (versionId: string) =>
  inWorkspace(workspace, async (db) => {
    const key = { workspaceId: workspace.workspaceId, id: versionId };
    const version = await db.surveyVersion.findUniqueOrThrow({ where: { workspaceId_id: key } });
    return readSurveyContent(version.content);
  });

test("a new survey asks the usual question in the firm's name, with a wording for each class", async () => {
  const { id: surveyId } = await createSurvey(workspace.lead, draft);
  const { id } = await publishSurvey(workspace.lead, { surveyId });
  const { kind, questions } = await contentOf(id);
  expect(kind).toBe("nps");
  expect(questions.map((question) => question.kind)).toEqual([
    "score",
    "comment",
    "remedy",
    "contact_me",
    "quote_consent",
  ]);
  expect(questions[0]?.text).toContain("recommend Meridian");
  expect(Object.keys(questions[1]?.byClass ?? {}).sort()).toEqual(["detractor", "passive", "promoter"]);
});

test("what was published stays as it was, and the next publication is the next version", async () => {
  const { id: surveyId } = await createSurvey(workspace.lead, draft);
  const first = await publishSurvey(workspace.lead, { surveyId });
  const before = await contentOf(first.id);

  const questions = [{ kind: "score" as const, text: "Would you recommend us?" }];
  await updateSurvey(workspace.lead, { ...draft, surveyId, subject: "A word, please", questions });
  const second = await publishSurvey(workspace.lead, { surveyId });

  expect([first.number, second.number]).toEqual([1, 2]);
  expect(await contentOf(first.id)).toEqual(before);
  expect(await contentOf(second.id)).toMatchObject({
    subject: "A word, please",
    questions: [{ text: "Would you recommend us?" }],
  });
  expect((await getSurvey(workspace.lead, surveyId)).versions).toHaveLength(2);
});

test("two simultaneous publications are two versions", async () => {
  const { id: surveyId } = await createSurvey(workspace.lead, draft);
  const versions = await Promise.all([1, 2].map(() => publishSurvey(workspace.lead, { surveyId })));
  expect(versions.map(({ number }) => number).sort()).toEqual([1, 2]);
});

test("refuses a second survey of the same name, and questions that make no survey", async () => {
  await createSurvey(workspace.lead, draft);
  await expect(createSurvey(workspace.lead, draft)).rejects.toThrow("already has this name");
  const questions = [{ kind: "comment" as const, text: "Why?" }];
  await expect(createSurvey(workspace.lead, { ...draft, name: "Autumn", questions })).rejects.toThrow(
    "first question has to be the score question",
  );
});

test("an account manager may not write surveys, and nobody reads another workspace's", async () => {
  await expect(createSurvey(workspace.manager, draft)).rejects.toThrow("Your role does not allow this");
  const { id: surveyId } = await createSurvey(workspace.lead, draft);
  const other = await makeWorkspace();
  await expect(getSurvey(other.lead, surveyId)).rejects.toThrow("does not exist");
  await expect(publishSurvey(other.lead, { surveyId })).rejects.toThrow("does not exist");
});

test("a workspace gets one follow-up survey, however many cases ask for it at once, and campaigns do not offer it", async () => {
  const ensure = () => inWorkspace(workspace, (db) => ensureFollowUpSurvey(db, workspace.workspaceId));
  const versions = await Promise.all([ensure(), ensure(), ensure()]);
  const [first] = versions;
  expect(versions.every(({ id }) => id === first?.id)).toBe(true);
  const { kind, questions } = await contentOf(first?.id ?? "");
  expect(kind).toBe("follow_up");
  expect(questions.map((question) => question.kind)).toEqual([
    "score",
    "handling",
    "outcome_fair",
    "process_easy",
    "respect",
    "is_fixed",
    "comment",
  ]);
  expect(await listSendableSurveys(workspace.lead)).toEqual([]);
});

test("a survey that already has the follow-up's name does not stand in its way", async () => {
  await createSurvey(workspace.lead, { ...draft, name: "After a recovery" });
  const { id } = await inWorkspace(workspace, (db) => ensureFollowUpSurvey(db, workspace.workspaceId));
  expect((await contentOf(id)).name).toBe("After a recovery (2)");
});
