import { DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { Name } from "@/components/ui/name";
import { CAMPAIGN_STATE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import { askedOf } from "@/lib/campaigns/invitation-sum";
import type { listCampaigns } from "@/lib/campaigns/queries";
import { percent, wholeNumber } from "@/lib/scoring/format";
import { responseRate } from "@/lib/scoring/rates";

type Campaign = Awaited<ReturnType<typeof listCampaigns>>[number];
type Props = { campaigns: readonly Campaign[]; now: Date; timeZone: string };

/** Campaigns, the latest first, with whom they asked and what came back. */
export function CampaignTable({ campaigns, now, timeZone }: Props) {
  const figure = (campaign: Campaign, count: number) => (campaign.launchedAt ? wholeNumber(count) : "–");
  return (
    <DataTable
      caption="Campaigns, latest first"
      minWidth="56rem"
      rows={campaigns}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          key: "name",
          header: "Campaign",
          width: "26%",
          cell: ({ id, name }) => (
            <TextLink href={`/campaigns/${id}`} fw={600}>
              <Name>{name}</Name>
            </TextLink>
          ),
        },
        { key: "state", header: "State", cell: ({ state }) => CAMPAIGN_STATE_NAME[state] },
        {
          key: "survey",
          header: "Survey",
          width: "22%",
          cell: ({ surveyVersion: { survey, number } }) => <Name>{`${survey.name}, version ${number}`}</Name>,
        },
        {
          key: "launched",
          header: "Launched",
          isBlank: ({ launchedAt, state }) => launchedAt === null && state !== "scheduled",
          cell: ({ launchedAt, startsAt, state }) => {
            if (launchedAt) return <DateText at={launchedAt} now={now} timeZone={timeZone} />;
            if (!startsAt || state !== "scheduled") return "–";
            return (
              <>
                Starts <DateText at={startsAt} now={now} timeZone={timeZone} />
              </>
            );
          },
        },
        {
          key: "excluded",
          header: "Not asked",
          isNumeric: true,
          isBlank: isDraft,
          cell: (campaign) => figure(campaign, campaign.excluded),
        },
        {
          key: "asked",
          header: "Asked",
          isNumeric: true,
          isBlank: isDraft,
          cell: (campaign) => figure(campaign, askedOf(campaign.invitations)),
        },
        {
          key: "answered",
          header: "Answered",
          isNumeric: true,
          isBlank: isDraft,
          cell: (campaign) => figure(campaign, campaign.invitations.answered),
        },
        {
          key: "rate",
          header: "Response rate",
          isNumeric: true,
          isBlank: ({ invitations }) => askedOf(invitations) === 0,
          cell: ({ invitations }) => percent(responseRate(invitations)),
        },
      ]}
    />
  );
}

function isDraft({ launchedAt }: Campaign) {
  return launchedAt === null;
}
