import { AudienceCount } from "@/components/campaigns/audience-count";
import { CampaignFacts } from "@/components/campaigns/campaign-facts";
import { LaunchSteps } from "@/components/campaigns/launch-steps";
import { NotAsked } from "@/components/campaigns/not-asked";
import { Pager } from "@/components/campaigns/pager";
import { PlannedPeople } from "@/components/campaigns/planned-people";
import { PlannerColumns } from "@/components/campaigns/planner-columns";
import { FilterBar } from "@/components/form/filter-bar";
import type { Actor } from "@/lib/access/actor";
import { isAllowed } from "@/lib/access/permissions";
import { planAudience } from "@/lib/campaigns/plan-audience";
import { type getCampaign, listAudience } from "@/lib/campaigns/queries";
import {
  cancelCampaignAction,
  excludeContactAction,
  includeContactAction,
  launchCampaignAction,
} from "../actions";

type Props = {
  actor: Actor;
  campaign: Awaited<ReturnType<typeof getCampaign>>;
  filters: { show?: string; reason?: string; search?: string; page?: string };
  now: Date;
  timeZone: string;
};

/** A campaign before its launch: who would be asked, who would not and why, and the launch itself. */
export async function Planner({ actor, campaign, filters, now, timeZone }: Props) {
  const { id: campaignId } = campaign;
  const plan = await planAudience(actor, { campaignId }, now);
  const wanted = filters.reason ?? filters.show ?? "asked";
  const people = await listAudience(actor, { ...filters, campaignId, show: wanted }, now);
  const mayEdit = isAllowed(actor.role, "campaign:edit");
  const here = `/campaigns/${campaignId}`;
  const kept = { show: filters.show, reason: filters.reason };

  return (
    <>
      <CampaignFacts
        campaign={campaign}
        now={now}
        timeZone={timeZone}
        action={
          isAllowed(actor.role, "campaign:launch") && (
            <LaunchSteps
              campaign={campaign}
              plan={plan}
              timeZone={timeZone}
              launch={launchCampaignAction}
              discard={cancelCampaignAction}
            />
          )
        }
      />
      <AudienceCount asked={plan.asked} total={plan.total} />
      <PlannerColumns
        aside={<NotAsked here={here} plan={plan} shown={people.show} />}
        main={
          <>
            <PlannedPeople
              here={here}
              list={people}
              search={filters.search}
              campaignId={campaignId}
              now={now}
              timeZone={timeZone}
              actions={mayEdit ? { exclude: excludeContactAction, include: includeContactAction } : null}
              filter={
                <FilterBar
                  label="Find a person"
                  searchLabel="Name, e-mail or account"
                  values={{ ...kept, search: filters.search }}
                  kept={["show", "reason"]}
                  selects={[]}
                />
              }
            />
            <Pager path={here} filters={{ ...kept, search: filters.search }} {...people} />
          </>
        }
      />
    </>
  );
}
