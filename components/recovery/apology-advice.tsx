import type { ApologyFinding, ApologyReview } from "@/lib/recovery/apology-coach";
import classes from "./apology-composer.module.css";

type Props = {
  text: string;
  review: ApologyReview;
  onChoose: (finding: ApologyFinding) => void;
};

const MOST_SHOWN = 12;

/** What the coach found in a draft, each with its words and one sentence; choosing one selects the words. It only advises. */
export function ApologyAdvice({ text, review: { findings }, onChoose }: Props) {
  const isBegun = text.trim() !== "";
  return (
    <section aria-labelledby="coach-title">
      <h3 id="coach-title" className={classes.heading}>
        Advice
      </h3>
      <p role="status" className={classes.quiet}>
        {isBegun ? countWords(findings.length) : "Advice appears here as you write. It never stops you."}
      </p>
      {isBegun && findings.length > 0 && (
        <ul className={classes.findings}>
          {findings.slice(0, MOST_SHOWN).map((finding) => (
            <li key={`${finding.rule} ${finding.start}`} data-level={finding.level}>
              <button type="button" className={classes.words} onClick={() => onChoose(finding)}>
                “{text.slice(finding.start, finding.end)}”
              </button>
              <span>{finding.advice}</span>
            </li>
          ))}
        </ul>
      )}
      {findings.length > MOST_SHOWN && (
        <p className={classes.quiet}>And {findings.length - MOST_SHOWN} more further down.</p>
      )}
    </section>
  );
}

function countWords(count: number) {
  if (count === 0) return "Nothing to change.";
  return count === 1 ? "One thing to look at." : `${count} things to look at.`;
}
