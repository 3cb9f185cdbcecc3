import { DateText } from "@/components/ui/date-text";
import { FactList } from "@/components/ui/fact-list";
import { SeverityBadge } from "@/components/ui/severity-badge";
import type { IncidentDetail } from "@/lib/incidents/queries";
import { INCIDENT_STATE_NAME } from "./incident-words";

/** What is known of an incident: its state, how grave it is, who leads it and why it happened. */
export function IncidentFacts({ found, now }: { found: IncidentDetail; now: Date }) {
  const { timeZone, rootCause, openedAt, resolvedAt } = found;
  const facts = [
    { term: "State", fact: INCIDENT_STATE_NAME[found.state] },
    { term: "Severity", fact: <SeverityBadge severity={found.severity} /> },
    { term: "Led by", fact: found.owner?.name ?? "Nobody" },
    {
      term: "Cause",
      fact: rootCause ? [rootCause.parent?.name, rootCause.name].filter(Boolean).join(": ") : "Not known yet",
    },
    openedAt && { term: "Opened", fact: <DateText at={openedAt} now={now} timeZone={timeZone} /> },
    found.gateNote && { term: "Announced because", fact: found.gateNote },
    resolvedAt && {
      term: "Resolved",
      fact: <DateText at={resolvedAt} now={now} timeZone={timeZone} />,
      help: found.resolvedNote,
    },
  ];
  return <FactList facts={facts.filter((fact) => fact !== null && fact !== "" && fact !== undefined)} />;
}
