import { AudienceCount } from "@/components/campaigns/audience-count";
import { NotAsked } from "@/components/campaigns/not-asked";
import type { PeopleFilters } from "@/components/campaigns/people-search";
import { PlannedPeople } from "@/components/campaigns/planned-people";
import { PlannerColumns } from "@/components/campaigns/planner-columns";
import type { Actor } from "@/lib/access/actor";
import { isAllowed } from "@/lib/access/permissions";
import type { AudienceCounts } from "@/lib/campaigns/count-audience";
import { listAudience } from "@/lib/campaigns/queries";
import { excludeContactAction, includeContactAction } from "../actions";

type Props = {
  actor: Actor;
  campaignId: string;
  plan: AudienceCounts;
  filters: PeopleFilters;
  now: Date;
  timeZone: string;
};

/** A campaign before its launch: who would be asked, and who would not and why. */
export async function Planner({ actor, campaignId, plan, filters, ...clock }: Props) {
  const show = filters.reason ?? filters.show ?? "asked";
  const list = await listAudience(actor, { ...filters, campaignId, show }, clock.now);
  const here = `/campaigns/${campaignId}`;
  const actions = { exclude: excludeContactAction, include: includeContactAction };

  return (
    <>
      <AudienceCount asked={plan.asked} total={plan.total} />
      <PlannerColumns
        aside={<NotAsked here={here} plan={plan} shown={list.show} />}
        main={
          <PlannedPeople
            here={here}
            campaignId={campaignId}
            list={list}
            filters={filters}
            actions={isAllowed(actor.role, "campaign:edit") ? actions : null}
            {...clock}
          />
        }
      />
    </>
  );
}
