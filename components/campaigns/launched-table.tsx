import { Text } from "@mantine/core";
import { DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { Name } from "@/components/ui/name";
import { TextLink } from "@/components/ui/text-link";
import { askedOf } from "@/lib/campaigns/invitation-sum";
import type { Launched } from "@/lib/campaigns/queries";
import type { Standing } from "@/lib/campaigns/standing";
import { percent, wholeNumber } from "@/lib/scoring/format";
import { type InvitationCounts, responseRate } from "@/lib/scoring/rates";

type Campaign = Launched["campaigns"][number];
type Row = { readonly campaign: Campaign | null; readonly invitations: InvitationCounts };
type Props = { launched: Launched; now: Date; timeZone: string };

/** Where a campaign's page lists the people behind each count. */
const STANDS: Record<keyof InvitationCounts, Standing> = {
  answered: "answered",
  silent: "sent",
  unknown: "unknown",
  refused: "complained",
};
const HEADERS: [keyof InvitationCounts, string][] = [
  ["answered", "Answered"],
  ["silent", "Silent"],
  ["unknown", "Unknown"],
  ["refused", "Marked as spam"],
];

/** Campaigns with how their invitations ended, each count opening its people, and the sum that the response rate is made of. */
export function LaunchedTable({ launched, now, timeZone }: Props) {
  const { campaigns, count, total } = launched;
  const rows: Row[] = [
    ...campaigns.map((campaign) => ({ campaign, invitations: campaign.invitations })),
    { campaign: null, invitations: total },
  ];
  return (
    <DataTable
      caption="Campaigns and how their invitations ended, latest first, with the sum"
      minWidth="56rem"
      rows={campaigns.length > 0 ? rows : []}
      rowKey={({ campaign }) => campaign?.id ?? "sum"}
      empty={null}
      columns={[
        {
          key: "name",
          header: "Campaign",
          width: "28%",
          cell: ({ campaign }: Row) =>
            campaign ? (
              <TextLink href={`/campaigns/${campaign.id}`} fw={600}>
                <Name>{campaign.name}</Name>
              </TextLink>
            ) : (
              <Text inherit span fw={600}>
                {count === 1 ? "Sum" : `All ${wholeNumber(count)} campaigns`}
              </Text>
            ),
        },
        {
          key: "launched",
          header: "Launched",
          isBlank: ({ campaign }) => campaign === null,
          cell: ({ campaign }) =>
            campaign?.launchedAt && <DateText at={campaign.launchedAt} now={now} timeZone={timeZone} />,
        },
        ...HEADERS.map(([key, header]) => ({
          key,
          header,
          isNumeric: true,
          isBlank: ({ invitations }: Row) => invitations[key] === 0,
          cell: ({ campaign, invitations }: Row) => (
            <Count campaignId={campaign?.id} count={invitations[key]} standing={STANDS[key]} />
          ),
        })),
        {
          key: "asked",
          header: "Asked",
          isNumeric: true,
          cell: ({ campaign, invitations }) => <Sum of={campaign}>{wholeNumber(askedOf(invitations))}</Sum>,
        },
        {
          key: "rate",
          header: "Response rate",
          isNumeric: true,
          cell: ({ campaign, invitations }) => <Sum of={campaign}>{percent(responseRate(invitations))}</Sum>,
        },
      ]}
    />
  );
}

function Count({ campaignId, count, standing }: { campaignId?: string; count: number; standing: Standing }) {
  if (!campaignId) return <strong>{wholeNumber(count)}</strong>;
  if (count === 0) return 0;
  return <TextLink href={`/campaigns/${campaignId}?show=${standing}`}>{wholeNumber(count)}</TextLink>;
}

function Sum({ of, children }: { of: Campaign | null; children: string }) {
  return of ? children : <strong>{children}</strong>;
}
