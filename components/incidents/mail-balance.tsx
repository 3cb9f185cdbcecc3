import { hrefWith } from "@/components/form/href-with";
import { TextLink } from "@/components/ui/text-link";
import type { MailBalance as Balance } from "@/lib/incidents/mail-balance";
import { wholeNumber } from "@/lib/scoring/format";
import type { IncidentMessageStage } from "@/prisma/generated/enums";
import classes from "./incident-cases.module.css";
import { incidentPath } from "./incident-words";

type Props = { incidentId: string; stage: IncidentMessageStage; mails: Balance };

/** What became of the mails of a message; the parts add up to all, and each leads to its people. */
export function MailBalance({ incidentId, stage, mails }: Props) {
  const parts = [
    { show: "sent", name: "sent", count: mails.sent },
    { show: "waiting", name: "waiting", count: mails.waiting },
    { show: "failed", name: "failed", count: mails.failed },
    { show: "unknown", name: "unknown", count: mails.unknown },
    { show: "left_out", name: "left out", count: mails.leftOut },
  ];
  return (
    <ul className={classes.parts} aria-label={`${wholeNumber(mails.total)} mails`}>
      {parts.map(({ show, name, count }) => (
        <li key={show}>
          {count > 0 ? (
            <TextLink href={hrefWith(`${incidentPath(incidentId)}/affected`, { show, stage })}>
              {wholeNumber(count)} {name}
            </TextLink>
          ) : (
            <span className={classes.none}>0 {name}</span>
          )}
        </li>
      ))}
      <li>{wholeNumber(mails.total)} in all</li>
    </ul>
  );
}
