import { Metric } from "@/components/ui/metric";
import { Money } from "@/components/ui/money";
import { StatLine } from "@/components/ui/stat-line";
import type { IncidentDetail } from "@/lib/incidents/queries";
import { wholeNumber } from "@/lib/scoring/format";
import { incidentPath } from "./incident-words";
import { RATE_HINT, rateNote, rateValue } from "./rate-words";

/** How many an incident affects, what they are worth, and how many were won back. */
export function IncidentSize({ found }: { found: IncidentDetail }) {
  const people = `${incidentPath(found.id)}/affected`;
  return (
    <StatLine>
      <Metric
        label="Contacts"
        value={wholeNumber(found.contacts)}
        hint="Everybody whom the incident affects, as it was chosen."
        href={people}
        note={
          found.sharedAddresses > 0
            ? `${wholeNumber(found.sharedAddresses)} share an address with another and get one mail together`
            : undefined
        }
      />
      <Metric
        label="Accounts"
        value={wholeNumber(found.accounts)}
        hint="The accounts they work at."
        href={people}
      />
      <Metric
        label="Revenue"
        value={<Money amount={found.revenue} currency={found.currency} isShort />}
        hint={`The yearly revenue of these accounts, as far as it is kept in ${found.currency}.`}
      />
      <Metric
        label="Recovered"
        value={rateValue(found.recovery)}
        hint={RATE_HINT}
        note={rateNote(found.recovery)}
        isTentative={found.recovery.rate === null}
      />
    </StatLine>
  );
}
