import type { Advice } from "@/lib/playbooks/playbook-step";
import classes from "./advice-text.module.css";

/** Whether there is anything that helps with a task. */
export function hasAdvice({ say, dos, donts }: Advice): boolean {
  return say !== "" || dos.length > 0 || donts.length > 0;
}

/** What to say, what to do and what not to do. */
export function AdviceText({ advice }: { advice: Advice }) {
  const { say, dos, donts } = advice;
  return (
    <div className={classes.advice}>
      {say && (
        <div>
          <div className={classes.term}>What to say</div>
          <p className={classes.say} dir="auto">
            {say}
          </p>
        </div>
      )}
      <Lines term="Do" lines={dos} />
      <Lines term="Do not" lines={donts} />
    </div>
  );
}

function Lines({ term, lines }: { term: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <div className={classes.term}>{term}</div>
      <ul className={classes.lines}>
        {[...new Set(lines)].map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
