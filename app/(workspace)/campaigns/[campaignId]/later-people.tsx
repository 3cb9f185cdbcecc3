import { FATE_NAME, FATE_WORDS } from "@/components/campaigns/fate-words";
import { laterMailName } from "@/components/campaigns/later-mail-words";
import { type PeopleFilters, PeopleSearch } from "@/components/campaigns/people-search";
import { FATE_COLUMNS } from "@/components/campaigns/recipient-columns";
import { Recipients } from "@/components/campaigns/recipients";
import { lowerFirst } from "@/components/campaigns/wait-words";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/access/actor";
import type { LATER_STEPS } from "@/lib/campaigns/delivery-step";
import type { LaterFate } from "@/lib/campaigns/later-fate";
import { listLaterRecipients } from "@/lib/campaigns/queries";

type Props = {
  actor: Actor;
  campaign: { id: string; reminderDays: readonly number[] };
  step: (typeof LATER_STEPS)[number];
  fate: LaterFate;
  filters: PeopleFilters;
  now: Date;
  timeZone: string;
};

/** The people behind one figure of a reminder or the catch-up, a page at a time. */
export async function LaterPeople({ actor, campaign, step, fate, filters, now, timeZone }: Props) {
  const { id: campaignId, reminderDays } = campaign;
  const { search, page } = filters;
  const list = await listLaterRecipients(actor, { campaignId, step, fate, search, page }, now);
  const title = `${laterMailName(step, reminderDays.length)}: ${lowerFirst(FATE_NAME[fate])}`;
  return (
    <Section title={title} id="people" words={FATE_WORDS[fate]}>
      <PeopleSearch here={`/campaigns/${campaignId}`} filters={filters} list={list}>
        <Recipients
          title={title}
          people={list.people}
          columns={FATE_COLUMNS[fate]}
          search={search}
          now={now}
          timeZone={timeZone}
        />
      </PeopleSearch>
    </Section>
  );
}
