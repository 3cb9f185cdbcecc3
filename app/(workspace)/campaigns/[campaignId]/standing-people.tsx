import { ExcludedPeople } from "@/components/campaigns/excluded-people";
import { type PeopleFilters, PeopleSearch } from "@/components/campaigns/people-search";
import { ReasonLinks } from "@/components/campaigns/reason-links";
import { STANDING_COLUMNS } from "@/components/campaigns/recipient-columns";
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

  if (standing === "excluded") {
    const list = await listAudience(actor, { campaignId, show: reason, search, page }, now);
    return (
      <Section title={STANDING_NAME.excluded} id="people" words={STANDING_WORDS.excluded}>
        <ReasonLinks here={here} exclusions={exclusions} shown={list.show} />
        <PeopleSearch here={here} filters={filters} list={list}>
          <ExcludedPeople people={list.people} {...when} />
        </PeopleSearch>
      </Section>
    );
  }

  const list = await listRecipients(actor, { campaignId, standing, wait, search, page }, now);
  const title =
    STANDING_NAME[standing] +
    (standing === "waiting" && list.wait ? `: ${lowerFirst(WAIT_NAME[list.wait])}` : "");
  return (
    <Section title={title} id="people" words={STANDING_WORDS[standing]}>
      <PeopleSearch here={here} filters={filters} list={list}>
        <Recipients title={title} people={list.people} columns={STANDING_COLUMNS[standing]} {...when} />
      </PeopleSearch>
    </Section>
  );
}
