import { actorOfMember } from "@/lib/access/actor-of-member";
import { addAccount } from "@/lib/accounts/add-account";
import { addContact } from "@/lib/accounts/add-contact";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { LANGUAGES } from "@/lib/languages/language";
import { createSurvey } from "@/lib/surveys/create-survey";
import { publishSurvey } from "@/lib/surveys/publish-survey";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { CLIENTS, SPEAKERS, speaker } from "./people";

/** A small firm like any other, whose clients have a survey in their mail. */
export async function foundCalmFirm() {
  const { workspaceId, adminId } = await createWorkspace({
    name: "Larkin Bay Partners",
    answerGraceMinutes: 0,
    admin: { name: "Mara Larkin", email: "mara@larkin-bay.example" },
  });
  const admin = await actorOfMember(workspaceId, adminId);
  const account = await addAccount(admin, { name: "Northwind Legal", ownerId: adminId });
  for (const [first, email] of Object.entries(CLIENTS)) {
    await addContact(admin, { accountId: account.id, name: `${first} Ruiz`, email });
  }
  for (const locale of LANGUAGES) {
    await addContact(admin, {
      accountId: account.id,
      name: SPEAKERS[locale],
      email: speaker(locale),
      locale,
    });
  }
  const { id: surveyId } = await createSurvey(admin, { name: "Client survey" });
  await publishSurvey(admin, { surveyId });
  const { id: campaignId } = await createCampaign(admin, { name: "Autumn", surveyId });
  await launchCampaign(admin, { campaignId });
}
