import { Metric } from "@/components/ui/metric";
import { StatLine } from "@/components/ui/stat-line";
import type { Overview } from "@/lib/insight/queries";
import { percent, wholeNumber } from "@/lib/scoring/format";
import { contactsDefinition, decidersDefinition, responseRateDefinition } from "./figure-definitions";
import type { FigureLinks } from "./figure-links";

type Props = { overview: Overview; links: FigureLinks };

/** How many of those who were asked answered, and how many of the people we know were heard. */
export function Reach({ overview, links }: Props) {
  const { responseRate, coverage } = overview;
  const { contacts, decisionMakers } = coverage;
  return (
    <StatLine>
      <Metric
        label="Response rate"
        value={percent(responseRate.rate)}
        hint={responseRateDefinition(overview)}
        href={links.responseRate}
        note={responseRate.rate !== null && `${percent(responseRate.ofDelivered)} of those delivered`}
      />
      <Metric
        label="Contacts heard"
        value={percent(contacts.share)}
        hint={contactsDefinition(overview)}
        href={links.contactsHeard}
        note={`${wholeNumber(contacts.heard)} of ${wholeNumber(contacts.known)}`}
      />
      <Metric
        label="Decision makers heard"
        value={percent(decisionMakers.share)}
        hint={decidersDefinition(overview)}
        href={links.decidersHeard}
        note={`${wholeNumber(decisionMakers.heard)} of ${wholeNumber(decisionMakers.known)}`}
      />
    </StatLine>
  );
}
