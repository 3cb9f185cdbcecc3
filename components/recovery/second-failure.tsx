import { DateText } from "@/components/ui/date-text";
import { OpeningWords } from "@/components/ui/opening-words";
import { ScoreMark } from "@/components/ui/score-mark";
import type { CaseDetail } from "@/lib/recovery/get-case";
import { failureOf } from "./failure-of";
import classes from "./second-failure.module.css";

/** What the client said when they sent a case back. Nothing for a first attempt, or once it has ended. */
export function SecondFailure({ found, now }: { found: CaseDetail; now: Date }) {
  const answer = failureOf(found);
  if (!answer || found.stage === "closed") return null;
  const { score, comment, handling, isFixed, answeredAt } = answer;
  return (
    <OpeningWords
      label="Second failure"
      caution={<p className={classes.title}>Second failure: the first attempt did not settle it</p>}
      words={comment}
      silence="The client gave a score and left no words."
    >
      <ScoreMark score={score} />
      <span>
        Follow-up answer, <DateText at={answeredAt} now={now} timeZone={found.timeZone} />
      </span>
      {handling && <span>Handling: {handling} of 5</span>}
      {isFixed === false && <span>Not settled</span>}
    </OpeningWords>
  );
}
