import { describe, expect, test } from "vitest";
import { addAccount } from "@/lib/accounts/add-account";
import { chooseMatching } from "@/lib/incidents/choose-matching";
import { createIncident } from "@/lib/incidents/create-incident";
import { findCandidates } from "@/lib/incidents/find-candidates";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeContact } from "@/tests/factories/contact";
import { makeWorkspace } from "@/tests/factories/workspace";

describe("whom an incident could affect", () => {
  test("is counted before anything is written, by account, tag, region, role and words, decision makers first", async () => {
    const { lead, workspaceId } = await makeWorkspace();
    const north = await addAccount(lead, { name: "Northwind", tags: ["law"], region: "North" });
    const south = await addAccount(lead, { name: "Southwind", tags: ["freight"], region: "South" });
    const ana = await makeContact(lead, { accountId: north.id, name: "Ana" });
    await makeContact(lead, { accountId: north.id, name: "Zoe", role: "decision_maker" });
    const gone = await makeContact(lead, { accountId: north.id, name: "Gone" });
    await makeContact(lead, { accountId: south.id, name: "Bob", email: ana.email });
    const bounced = await makeContact(lead, { accountId: south.id, name: "Cleo" });
    const put = (id: string, state: "left" | "bounced") =>
      inWorkspace(lead, (db) => db.contact.updateMany({ where: { workspaceId, id }, data: { state } }));
    await put(gone.id, "left");
    await put(bounced.id, "bounced");
    await makeContact((await makeWorkspace()).lead, { name: "Stranger" });
    const { incidentId } = await createIncident(lead, {
      title: "x",
      whatHappened: "x",
      severity: "high",
      ownerId: lead.memberId,
    });

    const found = await findCandidates(lead, incidentId, {});
    expect(found.counts).toEqual({ contacts: 4, accounts: 2, chosen: 0, bounced: 1, sharedAddresses: 1 });
    expect(found.candidates.map(({ name }) => name)).toEqual(["Zoe", "Ana", "Bob", "Cleo"]);
    expect(found.choices).toMatchObject({ tags: ["freight", "law"], regions: ["North", "South"] });
    const names = async (filter: Parameters<typeof findCandidates>[2]) =>
      (await findCandidates(lead, incidentId, filter)).candidates.map(({ name }) => name);
    expect(await names({ tag: "law" })).toEqual(["Zoe", "Ana"]);
    expect(await names({ region: "South" })).toEqual(["Bob", "Cleo"]);
    expect(await names({ accountId: north.id, role: "decision_maker" })).toEqual(["Zoe"]);
    expect(await names({ search: "cle" })).toEqual(["Cleo"]);
    // Where a firm has more accounts than a list can offer, words bring up the others.
    const offered = async (filter: Parameters<typeof findCandidates>[2]) =>
      (await findCandidates(lead, incidentId, filter)).choices.accounts.map(({ name }) => name);
    expect(await offered({})).toEqual(["Northwind", "Southwind"]);
    expect(await offered({ search: "southw" })).toEqual(["Southwind"]);
    expect(await offered({ search: "southw", accountId: north.id })).toEqual(["Northwind", "Southwind"]);

    expect(await chooseMatching(lead, { incidentId, tag: "law" })).toEqual({ added: 2 });
    expect((await findCandidates(lead, incidentId, {})).counts.chosen).toBe(2);
  });
});
