import { Text } from "@mantine/core";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { Name } from "@/components/ui/name";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { ORIGIN_NAME, OUTCOME_NAME, STAGE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { getAccount } from "@/lib/accounts/queries";

type RecoveryCase = Awaited<ReturnType<typeof getAccount>>["cases"][number];
type Props = { cases: readonly RecoveryCase[]; now: Date; timeZone: string };

/** Recovery cases, the latest first, with how each stands or ended. */
export function CasesTable({ cases, now, timeZone }: Props) {
  const columns: Column<RecoveryCase>[] = [
    {
      key: "opened",
      header: "Opened",
      cell: ({ id, openedAt }) => (
        <TextLink href={`/recovery/${id}`}>
          <DateText at={openedAt} now={now} timeZone={timeZone} />
        </TextLink>
      ),
    },
    {
      key: "stands",
      header: "Stands at",
      cell: ({ stage, outcome }) => (outcome ? OUTCOME_NAME[outcome] : STAGE_NAME[stage]),
    },
    {
      key: "severity",
      header: "Severity",
      onPhone: "beside",
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    { key: "why", header: "Why", cell: ({ origin }) => ORIGIN_NAME[origin] },
    { key: "contact", header: "Contact", cell: ({ contact }) => <Name>{contact.name}</Name> },
    {
      key: "owner",
      header: "Owner",
      isBlank: ({ owner }) => !owner,
      cell: ({ owner }) => (owner ? <Name>{owner.name}</Name> : "–"),
    },
  ];
  return (
    <DataTable
      caption="Cases, the latest first"
      minWidth="44rem"
      columns={columns}
      rows={cases}
      rowKey={({ id }) => id}
      empty={<Text c="dimmed">No case was ever opened here.</Text>}
    />
  );
}
