import { actorOfMember } from "@/lib/access/actor-of-member";
import { addAccount } from "@/lib/accounts/add-account";
import { addContact } from "@/lib/accounts/add-contact";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { createSurvey } from "@/lib/surveys/create-survey";
import { publishSurvey } from "@/lib/surveys/publish-survey";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { ANSWERERS, ANSWERING_ADMIN, answerer } from "./people";

/** A firm whose clients each have a mail of their own to answer, at a domain of their own: what is learned of one says nothing of another. */
export async function foundAnsweringFirm() {
  const { workspaceId, adminId } = await createWorkspace({
    name: "Harbour Street Advisory",
    answerGraceMinutes: 0,
    admin: { name: "Ivo Lindqvist", email: ANSWERING_ADMIN },
  });
  const admin = await actorOfMember(workspaceId, adminId);
  const names = ["Quay Tools", "Mole Shipping", "Lantern Foods"];
  const accounts: string[] = [];
  for (const name of names) accounts.push((await addAccount(admin, { name, ownerId: adminId })).id);
  for (const [index, [key, client]] of Object.entries(ANSWERERS).entries()) {
    const accountId = accounts[index % accounts.length] ?? "";
    await addContact(admin, { accountId, ...client, email: answerer(key) });
  }
  const { id: surveyId } = await createSurvey(admin, { name: "Relationship" });
  await publishSurvey(admin, { surveyId });
  const { id: campaignId } = await createCampaign(admin, { name: "Spring", surveyId });
  await launchCampaign(admin, { campaignId });
}
