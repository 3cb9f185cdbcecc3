import { DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import type { ListedIncident } from "@/lib/incidents/queries";
import { wholeNumber } from "@/lib/scoring/format";
import { INCIDENT_STATE_NAME, incidentPath } from "./incident-words";
import { rateNote, rateValue } from "./rate-words";

type Props = { incidents: readonly ListedIncident[]; now: Date; timeZone: string };

/** The incidents of the firm, open ones first, each with how many it affects and how many were won back. */
export function IncidentList({ incidents, now, timeZone }: Props) {
  return (
    <DataTable
      caption="Incidents, open ones first"
      rows={incidents}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          key: "title",
          header: "Incident",
          cell: ({ id, title }) => <TextLink href={incidentPath(id)}>{title}</TextLink>,
        },
        { key: "state", header: "State", cell: ({ state }) => INCIDENT_STATE_NAME[state], onPhone: "beside" },
        {
          key: "severity",
          header: "Severity",
          cell: ({ severity }) => <SeverityBadge severity={severity} />,
        },
        { key: "owner", header: "Led by", cell: ({ owner }) => owner?.name ?? "Nobody" },
        {
          key: "since",
          header: "Since",
          cell: ({ openedAt, createdAt }) => (
            <DateText at={openedAt ?? createdAt} now={now} timeZone={timeZone} />
          ),
        },
        {
          key: "contacts",
          header: "Contacts",
          isNumeric: true,
          cell: ({ _count }) => wholeNumber(_count.contacts),
        },
        {
          key: "recovered",
          header: "Recovered",
          isNumeric: true,
          cell: ({ recovery }) => <span title={rateNote(recovery)}>{rateValue(recovery)}</span>,
        },
      ]}
    />
  );
}
