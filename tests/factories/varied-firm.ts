import { addAccount } from "@/lib/accounts/add-account";
import { addContact } from "@/lib/accounts/add-contact";
import { updateContact } from "@/lib/accounts/update-contact";
import { inWorkspace } from "@/lib/platform/database/door";
import { closeCase } from "@/lib/recovery/close-case";
import { closeUnansweredFollowUps } from "@/lib/recovery/close-unanswered-follow-ups";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { claimLinks, sendForm } from "./answer";
import { makeSendingCampaign } from "./campaign";
import { daysAfter, followUpLink, forms, MONDAY, makeCase, repairCase } from "./case";
import { makeWorkspace } from "./workspace";

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;

/** A Wednesday in May, at noon in Berlin: three months go back to the first of March, and January lies before them. */
export const NOW = new Date("2026-05-20T10:00:00Z");
const JANUARY = new Date("2026-01-05T09:00:00Z");
const MARCH = MONDAY;
/** More than one page of any list. */
export const CROWD = 55;

const ACCOUNTS = {
  Northwind: { revenue: 100_000, currency: "EUR" },
  Halden: { revenue: 300_000, renewalOn: daysAfter(60, NOW) },
  Misheard: { revenue: 40_000 },
  Orsted: { revenue: 70_000, currency: "USD" },
  Quiet: {},
  Lawful: { revenue: 10_000 },
  Bright: { revenue: 250_000, renewalOn: daysAfter(30, NOW) },
  Far: { revenue: 20_000, renewalOn: daysAfter(400, NOW) },
  "Satisfied only": { revenue: 5_000 },
  Mute: { revenue: 200_000, renewalOn: daysAfter(20, NOW) },
} as const;

const PEOPLE = [
  ["Dana", "Northwind", 2, "decision_maker"],
  ["Hal", "Halden", 1, undefined],
  ["Ivy", "Halden", 4, undefined],
  ["Mia", "Misheard", 5, undefined],
  ["Ole", "Orsted", 0, "user"],
  ["Quinn", "Quiet", 3, undefined],
  ["Lars", "Lawful", 2, undefined],
  ["Kim", "Bright", 10, "decision_maker"],
  ["Fay", "Far", 6, undefined],
  ["Cleo", "Satisfied only", 8, undefined],
  ["Sam", "Mute", null, "decision_maker"],
  ["Una", "Mute", null, undefined],
  ["Bo", "Mute", null, undefined],
  ["Cy", "Mute", null, undefined],
  ["Gone", "Mute", null, "decision_maker"],
] as const;

/**
 * A firm with something on either side of every figure's edge: cases of January before the three months that are looked at; in March
 * an apology in time, a late one and one never made, a case that was none, recoveries in two months, a client who left after
 * answering, and answers to a follow-up and to a satisfaction survey; mails that bounced, vanished or were marked as spam;
 * money in two currencies, and an account with two cases at risk. Sixty cases and as many accounts fill a second page of each list.
 */
export async function makeVariedFirm() {
  const workspace = await makeWorkspace();
  await liveThroughJanuary(workspace);
  const { contacts, emails } = await askEverybodyInMarch(workspace);
  const cases = await casesOf(workspace, contacts);
  await workOnCases(workspace, cases, { contacts, emails });
  const gull = await makeCase(workspace, {
    score: 6,
    account: { name: "Gull", revenue: 30_000, currency: "USD", renewalOn: daysAfter(30, NOW) },
    contact: { name: "Gus" },
    now: new Date(NOW.getTime() - 20 * 3_600_000),
  });
  await settleMails(workspace, contacts);
  const crowd = await fillCases(workspace, contacts.get("Quinn") ?? "");
  cases.set("Gus", gull.caseId);
  return { ...workspace, cases, crowd };
}

/** One case recovered, one without an answer, and one that was none, all over before March. */
async function liveThroughJanuary(workspace: Workspace) {
  const { manager, workspaceId } = workspace;
  const early = await makeCase(workspace, { now: JANUARY, account: { name: "Early" } });
  const unanswered = await makeCase(workspace, { now: JANUARY, account: { name: "Unanswered" } });
  const none = await makeCase(workspace, { now: JANUARY, account: { name: "Old", revenue: 60_000 } });
  await closeCase(
    manager,
    { caseId: none.caseId, outcome: "not_an_issue", note: "x" },
    daysAfter(1, JANUARY),
  );
  await repairCase(manager, early.caseId, JANUARY);
  await repairCase(manager, unanswered.caseId, JANUARY);
  await sayRecovered(workspace, early.email, daysAfter(12, JANUARY));
  await closeUnansweredFollowUps({ workspaceId, now: daysAfter(28, JANUARY) });
}

async function askEverybodyInMarch(workspace: Workspace) {
  const { admin, manager } = workspace;
  const accounts = new Map<string, string>();
  for (const [name, facts] of Object.entries(ACCOUNTS)) {
    accounts.set(name, (await addAccount(admin, { name, ownerId: manager.memberId, ...facts })).id);
  }
  const contacts = new Map<string, string>();
  const emails = new Map<string, string>();
  const add = async (name: string, accountId: string, role?: (typeof PEOPLE)[number][3]) => {
    const email = `${name.toLowerCase().replaceAll(" ", "-")}@${accountId}.example`;
    contacts.set(name, (await addContact(admin, { accountId, name, email, role })).id);
    emails.set(name, email);
  };
  for (const [name, account, , role] of PEOPLE) await add(name, accounts.get(account) ?? "", role);
  for (let i = 0; i < CROWD; i += 1) {
    const { id } = await addAccount(admin, { name: `Crowd ${i}`, revenue: 1_000 });
    await add(`Member ${i}`, id);
  }
  await leave(workspace, "Gone", { contacts, emails });
  await makeSendingCampaign(admin, MARCH);
  const links = await claimLinks(workspace, MARCH);

  const scores = new Map<string, number | null>(PEOPLE.map(([name, , score]) => [name, score]));
  for (const [name, email] of emails) {
    const score = scores.has(name) ? scores.get(name) : 9;
    const link = links.get(email);
    if (score === null || score === undefined || !link) continue;
    await sendForm(link, { score: String(score) }, undefined, MARCH);
  }
  return { contacts, emails };
}

/** The case of each contact who has one. */
async function casesOf({ admin, workspaceId }: Workspace, contacts: ReadonlyMap<string, string>) {
  const found = await inWorkspace(admin, (db) => db.recoveryCase.findMany({ where: { workspaceId } }));
  return new Map(
    [...contacts].flatMap(([name, contactId]): [string, string][] => {
      const one = found.find((each) => each.contactId === contactId);
      return one ? [[name, one.id]] : [];
    }),
  );
}

type People = Record<"contacts" | "emails", ReadonlyMap<string, string>>;

async function workOnCases(workspace: Workspace, cases: Map<string, string>, { contacts, emails }: People) {
  const { admin, manager, workspaceId } = workspace;
  const the = (name: string) => cases.get(name) ?? "";
  await repairCase(manager, the("Dana"), MARCH);
  await repairCase(manager, the("Quinn"), MARCH);
  await forms.apologise(manager, the("Fay"), daysAfter(0.5));
  await forms.apologise(manager, the("Hal"), daysAfter(2));
  await forms.diagnose(manager, the("Hal"), daysAfter(3));
  await forms.plan(manager, the("Hal"), daysAfter(4));
  await forms.apologise(manager, the("Ole"), daysAfter(0.5));
  await forms.diagnose(manager, the("Ole"), daysAfter(20));
  await forms.plan(manager, the("Ole"), daysAfter(21));
  await forms.remedy(manager, the("Ole"), daysAfter(24));
  const close = (name: string, outcome: "not_an_issue" | "cannot_resolve") =>
    closeCase(manager, { caseId: the(name), outcome, note: "x" }, daysAfter(0.5));
  await close("Mia", "not_an_issue");
  await close("Lars", "cannot_resolve");
  const { caseId } = await openCaseByHand(
    manager,
    { contactId: contacts.get("Kim") ?? "", reachedBy: "phone", complaint: "The invoice was wrong." },
    daysAfter(18),
  );
  cases.set("Kim", caseId);

  await sayRecovered(workspace, emails.get("Dana") ?? "", daysAfter(12));
  await closeUnansweredFollowUps({ workspaceId, now: daysAfter(28) });
  await sayRecovered(workspace, emails.get("Ole") ?? "", daysAfter(32));
  await leave(workspace, "Ole", { contacts, emails });
  await inWorkspace(admin, (db) =>
    db.response.updateMany({
      where: { workspaceId, contactId: contacts.get("Cleo") },
      data: { kind: "csat", score: 5 },
    }),
  );
}

async function sayRecovered(workspace: Workspace, email: string, at: Date) {
  const link = await followUpLink(workspace, email, at);
  await sendForm(link, { score: "9", handling: "5", is_fixed: "yes" }, undefined, at);
}

async function leave({ admin }: Workspace, name: string, { contacts, emails }: People) {
  const contactId = contacts.get(name) ?? "";
  await updateContact(admin, { contactId, name, email: emails.get(name) ?? "", hasLeft: true });
}

/** Every mail that was handed over was sent, but for those whose fate is another. */
async function settleMails({ admin, workspaceId }: Workspace, contacts: ReadonlyMap<string, string>) {
  const fates = { Una: "unknown", Bo: "bounced", Cy: "complained" } as const;
  await inWorkspace(admin, async (db) => {
    await db.delivery.updateMany({ where: { workspaceId, state: "claimed" }, data: { state: "sent" } });
    for (const [name, state] of Object.entries(fates)) {
      const contactId = contacts.get(name);
      await db.delivery.updateMany({ where: { workspaceId, invitation: { contactId } }, data: { state } });
    }
  });
}

/** Sixty cases of one contact, opened and closed at the same instants, apologised for and planned in time, and recovered. */
async function fillCases({ admin, manager, workspaceId }: Workspace, contactId: string) {
  return inWorkspace(admin, async (db) => {
    const { accountId } = await db.contact.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: contactId } },
    });
    const [openedAt, at, closedAt] = [daysAfter(3), daysAfter(3.5), daysAfter(40)];
    const filled = await db.recoveryCase.createManyAndReturn({
      data: Array.from({ length: 60 }, () => ({
        ...{ workspaceId, accountId, contactId, ownerId: manager.memberId, origin: "by_hand" as const },
        ...{ stage: "closed" as const, outcome: "recovered" as const },
        ...{
          openedAt,
          roundSince: openedAt,
          apologiseBy: daysAfter(1, openedAt),
          stageSince: closedAt,
          closedAt,
        },
      })),
      select: { id: true },
    });
    const apology = { workspaceId, channel: "call" as const, text: "Sorry.", personalImpact: "x", at };
    const plan = { workspaceId, fix: "A second reviewer.", fixDueOn: daysAfter(9), toldAt: at };
    await db.apology.createMany({ data: filled.map(({ id: caseId }) => ({ ...apology, caseId })) });
    await db.recoveryPlan.createMany({ data: filled.map(({ id: caseId }) => ({ ...plan, caseId })) });
    return filled.map(({ id }) => id);
  });
}
