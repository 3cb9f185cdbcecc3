import fc from "fast-check";
import { expect, test } from "vitest";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { planAudience } from "@/lib/campaigns/plan-audience";
import { getCampaign } from "@/lib/campaigns/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import type { ContactState } from "@/prisma/generated/enums";
import { makeCampaign } from "../../factories/campaign";
import { OFFICE_HOURS, setRules } from "../../factories/rules";
import { makeWorkspace } from "../../factories/workspace";

const NOW = new Date("2026-03-04T09:30:00Z");
const DAY_MS = 86_400_000;
const STATES: ContactState[] = ["active", "active", "active", "unsubscribed", "bounced", "left"];

const person = fc.record({
  account: fc.nat(3),
  mailbox: fc.nat(12),
  state: fc.constantFrom(...STATES),
  timeZone: fc.constantFrom(null, null, "America/New_York", "Asia/Kathmandu", "Nowhere/Nothing"),
  askedDaysAgo: fc.option(fc.integer({ min: 0, max: 120 })),
  isLeftOut: fc.boolean(),
});
const plans = fc.record({
  closesOn: fc.constantFrom(undefined, "2026-03-20", "2026-05-31"),
  dripDays: fc.integer({ min: 1, max: 5 }),
});

test("whoever the people are: what the plan says in numbers is what the expansion writes down, in chunks of any size", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(person, {
        selector: ({ account, mailbox }) => `${account} ${mailbox}`,
        minLength: 8,
        maxLength: 40,
      }),
      plans,
      fc.integer({ min: 1, max: 9 }),
      async (people, given, chunkSize) => {
        const { workspaceId, lead } = await makeWorkspace();
        await setRules(workspaceId, OFFICE_HOURS);
        const { campaignId } = await makeCampaign(lead, given, NOW);
        await fill(workspaceId, campaignId, people);
        const plan = await planAudience(lead, { campaignId }, NOW);
        fc.pre(plan.asked > 0);
        await launchCampaign(lead, { campaignId }, NOW);
        await expandCampaign({ workspaceId, campaignId }, NOW, chunkSize);

        const { progress, exclusions } = await getCampaign(lead, { campaignId }, NOW);
        expect(progress).toMatchObject({ audience: people.length, asked: plan.asked, isClosed: true });
        expect(plan.total).toBe(people.length);
        expect(sorted(exclusions)).toEqual(
          sorted(plan.excluded.map(({ reason, count }) => ({ reason, count }))),
        );
        const later = progress?.waits.filter(({ wait }) => wait !== "in_line" && wait !== "later_day") ?? [];
        expect(sorted(later.map(({ wait, ...rest }) => ({ deferral: wait, ...rest })))).toEqual(
          sorted(plan.later),
        );
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

type Person = typeof person extends fc.Arbitrary<infer One> ? One : never;

async function fill(workspaceId: string, campaignId: string, people: readonly Person[]) {
  await inWorkspace({ workspaceId }, async (db) => {
    const accounts = await db.account.createManyAndReturn({
      data: [0, 1, 2, 3].map((n) => ({ workspaceId, name: `Client ${n}` })),
    });
    for (const { account, mailbox, state, timeZone, askedDaysAgo, isLeftOut } of people) {
      const { id: contactId } = await db.contact.create({
        data: {
          ...{
            workspaceId,
            accountId: accounts[account]?.id ?? "",
            name: `Person ${mailbox}`,
            state,
            timeZone,
          },
          email: `box-${mailbox}@client.example`,
        },
      });
      if (askedDaysAgo !== null) {
        const lastAskedAt = new Date(NOW.getTime() - askedDaysAgo * DAY_MS);
        await db.contactRule.create({
          data: { workspaceId, contactId, lastAskedAt, lastInvitationId: contactId },
        });
      }
      if (isLeftOut)
        await db.campaignExclusion.create({ data: { workspaceId, campaignId, contactId, note: "x" } });
    }
  });
}

function sorted(rows: readonly object[]) {
  return rows.map((row) => JSON.stringify(row)).sort();
}
