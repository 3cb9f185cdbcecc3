import { GivenScore } from "@/components/responses/given-score";
import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import { TextLink } from "@/components/ui/text-link";
import type { ScoreHistory as History } from "@/lib/recovery/list-score-history";
import classes from "./case-client.module.css";
import { SideSection } from "./side-section";

type Props = { history: History; now: Date; timeZone: string };

/** What this person has given over time, and under it everybody at the account. */
export function ScoreHistory({ history: { ofPerson, ofAccount }, ...clock }: Props) {
  return (
    <SideSection title="Scores over time">
      {ofAccount.length === 0 ? (
        "No answer of this account counts yet."
      ) : (
        <>
          {ofPerson.length === 0 ? (
            "This person has not answered yet."
          ) : (
            <Scores scores={ofPerson} {...clock} />
          )}
          {ofAccount.length > ofPerson.length && (
            <Disclosure summary={`All ${ofAccount.length} of the account`}>
              <Scores scores={ofAccount} isNamed {...clock} />
            </Disclosure>
          )}
        </>
      )}
    </SideSection>
  );
}

type ScoresProps = { scores: History["ofAccount"]; isNamed?: boolean; now: Date; timeZone: string };

function Scores({ scores, isNamed = false, now, timeZone }: ScoresProps) {
  return (
    <ul className={classes.lines}>
      {scores.map(({ id, kind, name, score, answeredAt }) => (
        <li key={id} className={classes.given}>
          <GivenScore kind={kind} score={score} size="small" />
          {isNamed && <Name>{name}</Name>}
          <TextLink href={`/responses/${id}`} size="xs">
            <DateText at={answeredAt} now={now} timeZone={timeZone} />
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
