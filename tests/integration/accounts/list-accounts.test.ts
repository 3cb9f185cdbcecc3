import { beforeAll, describe, expect, it, test } from "vitest";
import { accountsWords } from "@/components/accounts/heard-words";
import { countAccounts, listAccounts, listContacts } from "@/lib/accounts/queries";
import { getFirstSteps, getOverview } from "@/lib/insight/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { claimLinks, makeAskedContact, sendForm } from "../../factories/answer";
import { makeSendingCampaign } from "../../factories/campaign";
import { daysAfter, MONDAY } from "../../factories/case";
import { makeContact } from "../../factories/contact";
import { makeWorkspace } from "../../factories/workspace";

const now = daysAfter(2);
const answer = (link: string, at: Date) => sendForm(link, { score: "9", comment: "" }, undefined, at);

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let silentId: string;

beforeAll(async () => {
  workspace = await makeWorkspace();
  const { admin } = workspace;
  const longAgo = daysAfter(-400);
  const silent = await makeAskedContact(workspace, { account: { name: "Silent" }, now: longAgo });
  await answer(silent.link, daysAfter(1, longAgo));
  silentId = silent.accountId;

  const heard = await makeAskedContact(workspace, { account: { name: "Heard" }, now: MONDAY });
  await answer(heard.link, daysAfter(1));
  await makeContact(admin, { accountId: heard.accountId });
});

describe("the accounts and people that were not heard", () => {
  it.each(["3", "12"] as const)(
    "in %s months are the ones the overview counts as not heard",
    async (months) => {
      const { coverage } = await getOverview(workspace.executive, { months }, now);
      const { accounts } = await listAccounts(workspace.executive, { silent: months }, now);
      const { contacts } = await listContacts(workspace.executive, { silent: months }, now);
      expect(accounts.map(({ name }) => name)).toEqual(["Silent"]);
      expect(accounts).toHaveLength(coverage.accounts.known - coverage.accounts.heard);
      expect(contacts).toHaveLength(coverage.contacts.known - coverage.contacts.heard);
      expect(contacts).toHaveLength(2);
    },
  );

  it("in 24 months leave out who answered 13 months ago", async () => {
    const { accounts } = await listAccounts(workspace.executive, { silent: "24" }, now);
    expect(accounts).toEqual([]);
  });

  it("are shown with their silence when no filter is set", async () => {
    const { accounts } = await listAccounts(workspace.executive, {}, now);
    expect(accounts.map(({ name }) => name)).toEqual(["Heard", "Silent"]);
    expect(accounts.find(({ id }) => id === silentId)).toMatchObject({ silentMonths: 13, lastScore: 9 });
  });
});

test("who answered another survey lately is no silent client, and still without an NPS answer", async () => {
  const firm = await makeWorkspace();
  const { executive, workspaceId } = firm;
  const { link } = await makeAskedContact(firm, { account: { name: "Satisfied" }, now: MONDAY });
  await answer(link, daysAfter(1));
  await inWorkspace(firm.admin, (db) =>
    db.response.updateMany({ where: { workspaceId }, data: { kind: "csat" } }),
  );

  const withoutNps = { silent: "3" };
  const { accounts } = await listAccounts(executive, withoutNps, now);
  expect(accounts).toMatchObject([{ name: "Satisfied", silentMonths: 0, lastScore: null }]);
  expect((await listAccounts(executive, { heard: "3" }, now)).accounts).toEqual([]);
  const said = { ...withoutNps, sinceOn: "2026-01-01", isNarrowed: false };
  expect(accountsWords(await countAccounts(executive, withoutNps, now), said, "EUR")).toBe(
    "1 account gave no NPS answer since 1 January 2026.",
  );
});

describe("the first steps of a workspace", () => {
  it("are done one after the other", async () => {
    const fresh = await makeWorkspace();
    const steps = () => getFirstSteps(fresh.executive);
    expect(await steps()).toEqual({ contacts: 0, surveys: 0, launched: null, hasAnswers: false });

    await makeContact(fresh.admin);
    expect(await steps()).toMatchObject({ contacts: 1, surveys: 0, launched: null });

    const { campaignId } = await makeSendingCampaign(fresh.admin, MONDAY);
    expect(await steps()).toMatchObject({ surveys: 1, launched: { id: campaignId }, hasAnswers: false });

    const [link] = (await claimLinks(fresh, MONDAY)).values();
    await answer(link ?? "", now);
    expect(await steps()).toMatchObject({ hasAnswers: true });
  });
});
