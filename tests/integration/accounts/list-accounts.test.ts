import { beforeAll, describe, expect, it } from "vitest";
import { heardFilter } from "@/app/_server/heard-filter";
import { listAccounts, listContacts } from "@/lib/accounts/queries";
import { getFirstSteps, getOverview } from "@/lib/insight/queries";
import { recordResponse } from "@/lib/responses/record-response";
import { claimLinks, makeAskedContact } from "../../factories/answer";
import { makeSendingCampaign } from "../../factories/campaign";
import { daysAfter, MONDAY } from "../../factories/case";
import { makeContact } from "../../factories/contact";
import { makeWorkspace } from "../../factories/workspace";

const now = daysAfter(2);
const answer = (link: string, at: Date) =>
  recordResponse(link, { form: { score: "9", comment: "" }, nonces: [] }, at);

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
      const { passing } = heardFilter({ silent: months }, now, "Europe/Berlin");
      const { accounts } = await listAccounts(workspace.executive, passing, now);
      const { contacts } = await listContacts(workspace.executive, passing);
      expect(accounts.map(({ name }) => name)).toEqual(["Silent"]);
      expect(accounts).toHaveLength(coverage.accounts.known - coverage.accounts.heard);
      expect(contacts).toHaveLength(coverage.contacts.known - coverage.contacts.heard);
      expect(contacts).toHaveLength(2);
    },
  );

  it("in 24 months leave out who answered 13 months ago", async () => {
    const { passing } = heardFilter({ silent: "24" }, now, "Europe/Berlin");
    const { accounts } = await listAccounts(workspace.executive, passing, now);
    expect(accounts).toEqual([]);
  });

  it("are shown with their silence when no filter is set", async () => {
    expect(Object.values(heardFilter({}, now, "Europe/Berlin").passing)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const { accounts } = await listAccounts(workspace.executive, {}, now);
    expect(accounts.find(({ id }) => id === silentId)).toMatchObject({ silentMonths: 13, lastScore: 9 });
  });
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
