import { DateText } from "@/components/ui/date-text";
import { Money } from "@/components/ui/money";
import { Name } from "@/components/ui/name";
import { CONTACT_ROLE_NAME, CONTACT_STATE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { CaseDetail } from "@/lib/recovery/get-case";
import classes from "./case-client.module.css";
import { EarlierCases, OtherScores } from "./client-history";
import { ScoreHistory } from "./score-history";
import { SideSection } from "./side-section";
import { Telephone } from "./telephone";

type Props = { found: CaseDetail; now: Date };

/** Who the client is: the person, the account, what others there said, what happened before. */
export function CaseClient({ found, now }: Props) {
  const { contact, account, timeZone } = found;
  const day = (on: Date) => <DateText on={on} now={now} timeZone={timeZone} />;
  return (
    <>
      <SideSection title="Person">
        <p className={classes.name}>
          <Name>{contact.name}</Name>
        </p>
        <ul className={classes.lines}>
          {contact.jobTitle && (
            <li>
              <Name>{contact.jobTitle}</Name>
            </li>
          )}
          {contact.role && <li>{CONTACT_ROLE_NAME[contact.role]}</li>}
          <li>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </li>
          {contact.phone && (
            <li>
              <Telephone phone={contact.phone} />
            </li>
          )}
          {contact.state !== "active" && (
            <li className={classes.warning}>{CONTACT_STATE_NAME[contact.state]}</li>
          )}
        </ul>
      </SideSection>
      <SideSection title="Account">
        <p className={classes.name}>
          <TextLink href={`/accounts/${account.id}`}>
            <Name>{account.name}</Name>
          </TextLink>
        </p>
        <ul className={classes.lines}>
          <li>
            {account.revenue !== null && account.currency ? (
              <>
                <Money amount={account.revenue} currency={account.currency} /> a year
              </>
            ) : (
              "Revenue not known"
            )}
          </li>
          {account.renewalOn && <li>Renews {day(account.renewalOn)}</li>}
          {account.clientSince && <li>Client since {account.clientSince.getUTCFullYear()}</li>}
          {account.owner && <li>Looked after by {account.owner.name}</li>}
        </ul>
      </SideSection>
      <ScoreHistory history={found.scoreHistory} now={now} timeZone={timeZone} />
      <OtherScores scores={found.otherScores} now={now} timeZone={timeZone} />
      <EarlierCases cases={found.earlierCases} now={now} timeZone={timeZone} />
    </>
  );
}
