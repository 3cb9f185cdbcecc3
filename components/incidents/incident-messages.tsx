import { DateText } from "@/components/ui/date-text";
import { TextLink } from "@/components/ui/text-link";
import type { IncidentDetail } from "@/lib/incidents/queries";
import { wholeNumber } from "@/lib/scoring/format";
import classes from "./incident-messages.module.css";
import { incidentPath, MESSAGE_NAME, MESSAGE_PURPOSE } from "./incident-words";
import { MailBalance } from "./mail-balance";

/** The messages of an incident, stage by stage, each with what became of its mails. */
export function IncidentMessages({ found, now }: { found: IncidentDetail; now: Date }) {
  return (
    <ol className={classes.messages}>
      {found.messages.map(({ stage, message }) => (
        <li key={stage} className={classes.message}>
          <TextLink href={`${incidentPath(found.id)}/messages/${stage}`}>{MESSAGE_NAME[stage]}</TextLink>
          <p className={classes.words}>
            {!message && MESSAGE_PURPOSE[stage]}
            {message && !message.sentAt && <>“{message.subject}”, written and not sent yet.</>}
            {message?.sentAt && (
              <>
                “{message.subject}”, sent by {message.by ?? "somebody"}{" "}
                <DateText at={message.sentAt} now={now} timeZone={found.timeZone} />
                {message.unsent > 0 && `; ${wholeNumber(message.unsent)} added since have not got it`}
              </>
            )}
          </p>
          {message?.sentAt && <MailBalance incidentId={found.id} stage={stage} mails={message.mails} />}
        </li>
      ))}
    </ol>
  );
}
