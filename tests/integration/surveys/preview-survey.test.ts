import { beforeEach, expect, test } from "vitest";
import { previewSurveyMail } from "@/lib/deliveries/preview-survey-mail";
import { previewAnswerPage } from "@/lib/responses/preview-answer-page";
import { createSurvey } from "@/lib/surveys/create-survey";
import { publishSurvey } from "@/lib/surveys/publish-survey";
import { getSurvey } from "@/lib/surveys/queries";
import { updateSurvey } from "@/lib/surveys/update-survey";
import { surveyInput } from "../../factories/survey-input";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeEach(async () => {
  workspace = await makeWorkspace("Meridian & Sons");
});

const draft = { name: "Spring", subject: "How are we doing?", introduction: "Please be frank." };
const links = {
  answerUrl: "https://app.example/surveys/x/preview/answer",
  stopUrl: "https://app.example/stop",
};

test("shows the mail of the draft, even after another version was published, with links that lead to the preview", async () => {
  const { id: surveyId } = await createSurvey(workspace.lead, draft);
  await publishSurvey(workspace.lead, { surveyId });
  const questions = [{ kind: "score" as const, text: "Would you recommend us <b>now</b>?" }];
  await updateSurvey(workspace.lead, { surveyId, ...draft, introduction: "Changed words.", questions });

  const mail = await previewSurveyMail(workspace.executive, { surveyId, ...links });
  expect(mail.subject).toBe("How are we doing?");
  expect(mail.html).toContain("Changed words.");
  expect(mail.html).toContain("&lt;b&gt;now&lt;/b&gt;");
  expect(mail.html).toContain("Meridian &amp; Sons");
  expect(mail.html).toContain(`href="${links.answerUrl}/9"`);
  expect(mail.html).not.toContain("/r/");
  expect(mail.text).toContain("Hello Dana Ruiz,");
});

test("shows the answer page in a frame of ours only, with the score of the mail chosen and nowhere to send it", async () => {
  const { id: surveyId } = await createSurvey(workspace.lead, draft);
  const response = await previewAnswerPage(workspace.executive, { surveyId, score: "3" });
  const policy = response.headers.get("Content-Security-Policy");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).toContain("form-action 'none'");
  expect(policy).toContain("sandbox allow-scripts");
  expect(policy).not.toContain("allow-same-origin");

  const page = await response.text();
  expect(page).toContain('value="3" class="d" checked');
  expect(page).toContain("How likely are you to recommend Meridian &amp; Sons to a colleague?");
});

test("shows nobody the draft of another workspace", async () => {
  const { id: surveyId } = await createSurvey(workspace.lead, draft);
  const { lead: stranger } = await makeWorkspace();
  await expect(previewAnswerPage(stranger, { surveyId })).rejects.toThrow("does not exist");
  await expect(previewSurveyMail(stranger, { surveyId, ...links })).rejects.toThrow("does not exist");
  await expect(previewAnswerPage(stranger, { surveyId: "nonsense" })).rejects.toThrow("does not exist");
});

test("knows whether the draft says something else than what is published", async () => {
  const { id: surveyId } = await createSurvey(workspace.lead, draft);
  const changed = async () => (await getSurvey(workspace.lead, surveyId)).hasUnpublishedChanges;
  expect(await changed()).toBe(true);
  await publishSurvey(workspace.lead, { surveyId });
  expect(await changed()).toBe(false);

  const asTyped = surveyInput((await getSurvey(workspace.lead, surveyId)).draft);
  await updateSurvey(workspace.lead, { surveyId, ...asTyped });
  expect(await changed()).toBe(false);
  await updateSurvey(workspace.lead, { surveyId, ...asTyped, subject: "How is it going?" });
  expect(await changed()).toBe(true);
});
