import type { Actor } from "@/lib/access/actor";
import { actorOfMember } from "@/lib/access/actor-of-member";
import { addAccount } from "@/lib/accounts/add-account";
import { addContact } from "@/lib/accounts/add-contact";
import { startImport } from "@/lib/accounts/start-import";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { excludeContact } from "@/lib/campaigns/exclude-contact";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { chooseMatching } from "@/lib/incidents/choose-matching";
import { createIncident } from "@/lib/incidents/create-incident";
import { openIncident } from "@/lib/incidents/open-incident";
import { addPlaybook } from "@/lib/playbooks/add-playbook";
import { createSurvey } from "@/lib/surveys/create-survey";
import { publishSurvey } from "@/lib/surveys/publish-survey";
import { addMember } from "@/lib/workspaces/add-member";
import { addTeam } from "@/lib/workspaces/add-team";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { inviteMember } from "@/lib/workspaces/invite-member";
import { answerMail } from "./answer-mail";
import { WORDS } from "./hostile-words";
import { HOSTILE_ADMIN, HOSTILE_CLIENT } from "./people";
import { workHostileCases } from "./work-hostile-cases";

const { unbroken, prose, rightToLeft, rightToLeftProse, markup, tricks } = WORDS;

/** A firm whose every field is filled to its edge, with nothing known where nothing need be. */
export async function foundHostileFirm(productUrl: string) {
  const { workspaceId, adminId } = await createWorkspace({
    name: unbroken(200),
    answerGraceMinutes: 0,
    admin: { name: unbroken(300), email: HOSTILE_ADMIN },
  });
  const admin = await actorOfMember(workspaceId, adminId);
  await addTeam(admin, { name: unbroken(100) });
  const email = (name: string) => `${name}@hostile-firm.example`;
  const manager = await addMember(admin, { name: rightToLeft, email: email("rtl"), role: "account_manager" });
  await inviteMember(admin, { name: markup, email: email("m".repeat(60)), role: "executive" });

  const contacts = await fillAccounts(admin, { adminId, managerId: manager.id });
  const { id: surveyId } = await makeLongSurvey(admin);
  const plan = await createCampaign(admin, { name: unbroken(120), surveyId });
  await excludeContact(admin, { campaignId: plan.id, contactId: contacts.plain, note: unbroken(500) });
  const wave = await createCampaign(admin, { name: `${rightToLeft} ${markup}`, surveyId });
  await launchCampaign(admin, { campaignId: wave.id });
  await startImport(admin, { fileName: `${unbroken(190)}.csv`, bytes: hostileList() });

  const answer = answerMail(productUrl);
  await answer(contactEmail("long"), { score: "0", comment: unbroken(10_000), contact_me: "yes" });
  await answer(contactEmail("rtl"), { score: "3", comment: rightToLeftProse });
  await answer(contactEmail("markup"), { score: "5", comment: `${markup}\n${tricks}` });
  await answer(contactEmail("plain"), { score: "10", comment: prose(10_000) });
  await workHostileCases(admin, contacts.long);
  await openHostileIncident(admin);
  await addPlaybook(admin, { name: unbroken(100), origin: "", severity: "", beginWith: "usual" });
}

/** A failure that befalls everybody, each of its words as long as it may be. */
async function openHostileIncident(admin: Actor) {
  const facts = { title: unbroken(200), whatHappened: unbroken(5_000), severity: "critical" } as const;
  const { incidentId } = await createIncident(admin, { ...facts, ownerId: admin.memberId });
  await chooseMatching(admin, { incidentId });
  await openIncident(admin, { incidentId });
}

const contactEmail = (name: string) => `${name}-contact@${"client".repeat(8)}.example`;

type Owners = { readonly adminId: string; readonly managerId: string };

async function fillAccounts(admin: Actor, { adminId, managerId }: Owners) {
  const soon = new Date(Date.now() + 20 * 86_400_000);
  const giant = await addAccount(admin, {
    name: unbroken(200),
    ownerId: adminId,
    revenue: 999_999_999_999,
    currency: "EUR",
    region: unbroken(100),
    tags: Array.from({ length: 20 }, (_, i) => `${i}${unbroken(40)}`),
    renewalOn: soon,
    clientSince: new Date("1901-01-01"),
  });
  const unknown = await addAccount(admin, { name: rightToLeft, ownerId: managerId });
  const markedUp = await addAccount(admin, { name: markup, revenue: 0, parentId: giant.id, renewalOn: soon });
  const contact = (accountId: string, key: string, name: string, jobTitle?: string) =>
    addContact(admin, { accountId, name, email: contactEmail(key), jobTitle, role: "decision_maker" });
  const long = await contact(giant.id, "long", unbroken(300), unbroken(200));
  await contact(unknown.id, "rtl", rightToLeft, rightToLeft);
  await contact(markedUp.id, "markup", `${markup} ${tricks}`, markup);
  const plain = await contact(markedUp.id, "plain", "X");
  await addContact(admin, { accountId: unknown.id, name: `${tricks} ${rightToLeft}`, email: HOSTILE_CLIENT });
  return { long: long.id, plain: plain.id };
}

async function makeLongSurvey(admin: Actor) {
  const survey = await createSurvey(admin, {
    name: unbroken(120),
    subject: unbroken(150),
    introduction: prose(2_000),
    questions: [
      { kind: "score", text: unbroken(500) },
      {
        kind: "comment",
        text: prose(500),
        textDetractor: rightToLeftProse,
        textPassive: markup,
        textPromoter: tricks,
      },
      { kind: "contact_me", text: unbroken(300) },
    ],
  });
  await publishSurvey(admin, { surveyId: survey.id });
  return survey;
}

function hostileList() {
  const good = Array.from({ length: 60 }, (_, i) => `${unbroken(150)},Person ${i},person-${i}@list.example`);
  const bad = Array.from({ length: 300 }, (_, i) => `,${unbroken(400)}${i},not-an-address ${markup}`);
  const lines = ["Account,Name,E-mail", `"=cmd|' /C calc'!A0",${rightToLeft},x@y.example`, ...good, ...bad];
  return new TextEncoder().encode(lines.join("\n"));
}
