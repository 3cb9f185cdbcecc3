import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { createSurvey } from "@/lib/surveys/create-survey";
import { ensureFollowUpSurvey } from "@/lib/surveys/ensure-follow-up-survey";
import { getLogo } from "@/lib/surveys/get-logo";
import { publishSurvey } from "@/lib/surveys/publish-survey";
import { getSurvey, getSurveyVersion } from "@/lib/surveys/queries";
import { saveLogo } from "@/lib/surveys/save-logo";
import { updateSurvey } from "@/lib/surveys/update-survey";
import { surveyInput } from "../../factories/survey-input";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeEach(async () => {
  workspace = await makeWorkspace("Meridian");
});

const image = (background: string) =>
  sharp({ create: { width: 640, height: 96, channels: 3, background } })
    .jpeg()
    .toBuffer();

async function branded(logoId: string | null) {
  const { id: surveyId } = await createSurvey(workspace.lead, { name: "Spring" });
  const { draft } = await getSurvey(workspace.lead, surveyId);
  const brand = { name: "Meridian & Co", colour: "#2a7068", logoId };
  await updateSurvey(workspace.lead, { surveyId, ...surveyInput(draft), brand });
  return surveyId;
}

test("a logo is frozen with the survey, and given out by the workspace's public key alone", async () => {
  const logo = await saveLogo(workspace.lead, await image("#336699"));
  expect([logo.width, logo.height]).toEqual([320, 48]);
  const surveyId = await branded(logo.id);
  const { number } = await publishSurvey(workspace.lead, { surveyId });
  const { content } = await getSurveyVersion(workspace.lead, surveyId, number);
  expect(content.brand).toEqual({ name: "Meridian & Co", colour: "#2a7068", logo });

  const given = await getLogo(workspace.publicKey, logo.id);
  expect(Buffer.from(given ?? []).toString("base64")).toBe(logo.png);
  const other = await makeWorkspace();
  expect(await getLogo(other.publicKey, logo.id)).toBeNull();
  expect(await getLogo("nobody", logo.id)).toBeNull();
  expect(await getLogo(workspace.publicKey, "nonsense")).toBeNull();
});

test("the same image is kept once", async () => {
  const first = await saveLogo(workspace.lead, await image("#336699"));
  const again = await saveLogo(workspace.lead, await image("#336699"));
  const another = await saveLogo(workspace.lead, await image("#993366"));
  expect(again).toEqual(first);
  expect(another.id).not.toBe(first.id);
});

test("a new survey and the follow-up take the brand of the survey that was changed last", async () => {
  const logo = await saveLogo(workspace.lead, await image("#336699"));
  await branded(logo.id);
  const brand = { name: "Meridian & Co", colour: "#2a7068", logo };
  const { id } = await createSurvey(workspace.lead, { name: "Autumn", kind: "csat" });
  expect((await getSurvey(workspace.lead, id)).draft.brand).toEqual(brand);
  const version = await inWorkspace(workspace, (db) => ensureFollowUpSurvey(db, workspace.workspaceId));
  const { surveyId } = await inWorkspace(workspace, (db) =>
    db.surveyVersion.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId: workspace.workspaceId, id: version.id } },
    }),
  );
  expect((await getSurveyVersion(workspace.lead, surveyId, 1)).content.brand).toEqual(brand);
});

test("nobody shows a logo of another workspace, or uploads one without the right", async () => {
  const { lead: stranger } = await makeWorkspace();
  const foreign = await saveLogo(stranger, await image("#336699"));
  await expect(branded(foreign.id)).rejects.toThrow("This logo is unknown");
  await expect(saveLogo(workspace.executive, await image("#336699"))).rejects.toThrow("does not allow");
});
