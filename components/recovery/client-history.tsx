import { DateText } from "@/components/ui/date-text";
import { Name } from "@/components/ui/name";
import { ScoreMark } from "@/components/ui/score-mark";
import { OUTCOME_NAME, STAGE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { CaseDetail } from "@/lib/recovery/get-case";
import classes from "./case-client.module.css";
import { SideSection } from "./side-section";
import { casePath } from "./step-words";

type Clock = { now: Date; timeZone: string };

/** The last score of everyone else at the account. */
export function OtherScores({ scores, ...clock }: Clock & { scores: CaseDetail["otherScores"] }) {
  return (
    <SideSection title="Others there">
      {scores.length === 0 ? (
        "Nobody else at this account has answered yet."
      ) : (
        <ul className={classes.lines}>
          {scores.map(({ contactId, name, score, answeredAt }) => (
            <li key={contactId} className={classes.score}>
              <ScoreMark score={score} size="small" />
              <Name>{name}</Name>
              <span className={classes.quiet}>
                <DateText at={answeredAt} {...clock} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </SideSection>
  );
}

/** What went wrong with this account before: what is still open first, since somebody may be at it now. */
export function EarlierCases({ cases, ...clock }: Clock & { cases: CaseDetail["earlierCases"] }) {
  const [open, closed] = [cases.filter(({ outcome }) => !outcome), cases.filter(({ outcome }) => outcome)];
  return (
    <SideSection title="Cases before this one">
      {cases.length === 0 ? (
        "This is the first case of this account."
      ) : (
        <ul className={classes.lines}>
          {[...open, ...closed].map(({ id, outcome, stage, openedAt, contact, rootCause }) => (
            <li key={id} className={classes.earlier}>
              <TextLink href={casePath(id)} size="xs">
                {outcome ? OUTCOME_NAME[outcome] : `Open: ${STAGE_NAME[stage].toLowerCase()}`},{" "}
                <DateText at={openedAt} {...clock} />
              </TextLink>
              <span className={classes.quiet}>
                <Name>{[contact.name, rootCause].filter(Boolean).join(": ")}</Name>
              </span>
            </li>
          ))}
        </ul>
      )}
    </SideSection>
  );
}
