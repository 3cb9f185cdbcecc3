import { ExcludedPeople } from "@/components/campaigns/excluded-people";
import { type PeopleFilters, PeopleSearch } from "@/components/campaigns/people-search";
import { ReasonLinks } from "@/components/campaigns/reason-links";
import { Recipients } from "@/components/campaigns/recipients";
import { STANDING_NAME, STANDING_WORDS } from "@/components/campaigns/standing-words";
import { lowerFirst, WAIT_NAME } from "@/components/campaigns/wait-words";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/access/actor";
import { type getCampaign, listAudience, listRecipients } from "@/lib/campaigns/queries";
import type { Standing } from "@/lib/campaigns/standing";

type Props = {
  actor: Actor;
  campaign: Awaited<ReturnType<typeof getCampaign>>;
  standing: Standing;
  filters: PeopleFilters;
  now: Date;
  timeZone: string;
};

/** The people behind one figure of a launched campaign, a page at a time. */
export async function StandingPeople({ actor, campaign, standing, filters, now, timeZone }: Props) {
  const { id: campaignId, exclusions } = campaign;
  const { reason, wait, search, page } = filters;
  const here = `/campaigns/${campaignId}`;
  const when = { now, timeZone, search };

  const list =
    standing === "excluded"
      ? {
          ...(await listAudience(actor, { campaignId, show: reason, search, page }, now)),
          isExcluded: true as const,
        }
      : {
          ...(await listRecipients(actor, { campaignId, standing, wait, search, page }, now)),
          isExcluded: false as const,
        };

  const why = list.isExcluded ? undefined : list.wait;
  const title =
    STANDING_NAME[standing] + (standing === "waiting" && why ? `: ${lowerFirst(WAIT_NAME[why])}` : "");
  return (
    <Section title={title} id="people" words={STANDING_WORDS[standing]}>
      {list.isExcluded && <ReasonLinks here={here} exclusions={exclusions} shown={list.show} />}
      <PeopleSearch here={here} filters={filters} list={list}>
        {list.isExcluded ? (
          <ExcludedPeople people={list.people} {...when} />
        ) : (
          <Recipients people={list.people} standing={standing} {...when} />
        )}
      </PeopleSearch>
    </Section>
  );
}
