import { closeCampaigns } from "@/lib/campaigns/close-campaigns";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { excludeContact } from "@/lib/campaigns/exclude-contact";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { finishCampaigns } from "@/lib/campaigns/finish-campaigns";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { refreshStatistics } from "@/lib/platform/database/refresh-statistics";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";
import { dateAfter, hoursBefore, hoursLater, monthName } from "./calendar";
import { ACCEPTED, deliverDue } from "./deliver-due";
import { HANDOVER_PULSE } from "./pulses";
import { known, pulseLink, type World } from "./world";
import type { Fate, Year } from "./year";

const OPEN_DAYS = 28;
const CONTRACT_ENDED = "The contract has ended, and they asked not to be surveyed any more.";
/** Not asked in one pulse, by place in the cast. */
const ON_LEAVE = { key: "jaccard/6", pulse: 1, note: "On parental leave; asked to be left out this time." };

/** One quarterly pulse from the draft to the last mail. */
export async function runPulse(world: World, year: Year, pulse: number, launchedAt: Date) {
  const { workspaceId } = world;
  const director = known(world.actors, "sofia");
  const draftedAt = hoursBefore(launchedAt, 18);
  const { id: campaignId } = await createCampaign(
    director,
    {
      name: `Client pulse, ${monthName(launchedAt)}`,
      surveyId: world.surveyId,
      closesOn: dateAfter(launchedAt, OPEN_DAYS),
    },
    draftedAt,
  );
  for (const { key, note } of leftOut(year, pulse)) {
    const contactId = known(world.contactIds, key);
    await excludeContact(director, { campaignId, contactId, note }, hoursLater(draftedAt, 1));
  }
  await launchCampaign(director, { campaignId }, launchedAt);
  await expandCampaign({ workspaceId, campaignId }, hoursLater(launchedAt, 1 / 120));
  // A year in a minute is more than the database's own clock keeps up with: it would plan for empty tables.
  await refreshStatistics();
  const sentAt = await deliverDue(world, {
    from: hoursLater(launchedAt, 1 / 60),
    answerTo: mailServer(year, pulse),
    linkName: (email) => pulseLink(email, pulse),
  });
  // Whoever cannot be asked at once is left out: the year that is played looks at a pulse only once.
  await closeCampaigns(workspaceId, hoursLater(launchedAt, (OPEN_DAYS + 1) * 24));
  await finishCampaigns(workspaceId, sentAt);
}

function leftOut({ cast }: Year, pulse: number) {
  const gone = cast.filter(({ account }) => account.plot === "leaving" && pulse > HANDOVER_PULSE);
  return [
    ...gone.map(({ key }) => ({ key, note: CONTRACT_ENDED })),
    ...(pulse === ON_LEAVE.pulse ? [ON_LEAVE] : []),
  ];
}

/** What the mail servers of the clients say in a pulse. */
function mailServer({ cast, fates }: Year, pulse: number) {
  const special = new Map(
    cast.flatMap(({ key, email }) => {
      const fate = fates.get(key);
      return fate?.pulse === pulse ? [[email, fate.kind] as const] : [];
    }),
  );
  return (email: string) => {
    const kind = special.get(email);
    // A greylisting server lets the second attempt pass.
    special.delete(email);
    return (kind && REPLIES[kind]) ?? ACCEPTED;
  };
}

const REPLIES: Partial<Record<Fate["kind"], SmtpAnswer>> = {
  bounces: refusal(550, "550 5.1.1 The mailbox does not exist"),
  refused: refusal(550, "550 5.7.1 Message rejected due to local policy"),
  greylisted: refusal(451, "451 4.7.1 Greylisted, please try again later"),
  unknown: {
    accepted: false,
    replyCode: null,
    reply: "The connection was lost before the server had answered.",
    dataBegun: true,
    isUnsendable: false,
    step: "message",
  },
};

function refusal(replyCode: number, reply: string): SmtpAnswer {
  return { accepted: false, replyCode, reply, dataBegun: false, isUnsendable: false, step: "recipient" };
}
