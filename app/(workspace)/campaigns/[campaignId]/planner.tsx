import { AudienceCount } from "@/components/campaigns/audience-count";
import { CrowdedAccountsNote } from "@/components/campaigns/crowded-accounts";
import { NotAsked } from "@/components/campaigns/not-asked";
import type { PeopleFilters } from "@/components/campaigns/people-search";
import { PlanSentences } from "@/components/campaigns/plan-sentences";
import { PlannedPeople } from "@/components/campaigns/planned-people";
import { PlannerColumns } from "@/components/campaigns/planner-columns";
import type { Actor } from "@/lib/access/actor";
import { isAllowed } from "@/lib/access/permissions";
import type { AudiencePlan } from "@/lib/campaigns/plan-audience";
import { listAudience } from "@/lib/campaigns/queries";
import { excludeContactAction, includeContactAction } from "../actions";

type Props = {
  actor: Actor;
  campaignId: string;
  campaign: Parameters<typeof PlanSentences>[0]["campaign"];
  plan: AudiencePlan;
  rules: Parameters<typeof PlanSentences>[0]["rules"];
  /** Whether people can still be left out: not once it is scheduled. */
  isDraft: boolean;
  filters: PeopleFilters;
  now: Date;
  timeZone: string;
};

/** A campaign before it begins: how it will go, who would be asked, and who would not and why. */
export async function Planner({
  actor,
  campaignId,
  campaign,
  plan,
  rules,
  isDraft,
  filters,
  ...clock
}: Props) {
  const show = filters.reason ?? filters.show ?? "asked";
  const list = await listAudience(actor, { ...filters, campaignId, show }, clock.now);
  const here = `/campaigns/${campaignId}`;
  const actions = { exclude: excludeContactAction, include: includeContactAction };

  return (
    <>
      <AudienceCount plan={plan} isNow={campaign.startsAt === null} />
      <PlanSentences campaign={campaign} rules={rules} />
      {plan.crowded && <CrowdedAccountsNote {...plan.crowded} />}
      <PlannerColumns
        aside={<NotAsked here={here} plan={plan} shown={list.show} wait={list.wait} {...clock} />}
        main={
          <PlannedPeople
            here={here}
            campaignId={campaignId}
            list={list}
            filters={filters}
            askedLater={plan.asked - plan.askedFirst}
            actions={isDraft && isAllowed(actor.role, "campaign:edit") ? actions : null}
            {...clock}
          />
        }
      />
    </>
  );
}
