import { agreeing, type OneOrMany } from "@/components/ui/count-words";
import { TextLink } from "@/components/ui/text-link";
import type { TeamView } from "@/lib/recovery/get-team";
import { MOST_NAMED } from "@/lib/recovery/read-team-cases";
import classes from "./team.module.css";

/** What waits for somebody in a team, in one line, each a way to its list; what needs a decision comes first. */
export function TeamSummary({ team }: { team: TeamView }) {
  const waiting: { id: string; count: number; noun: OneOrMany }[] = [
    { id: "approvals", count: team.approvals.length, noun: ["gesture to approve", "gestures to approve"] },
    { id: "unowned", count: team.unowned.length, noun: ["case nobody owns", "cases nobody owns"] },
    {
      id: "silent",
      count: team.silent.length,
      noun: ["case with a silent owner", "cases with a silent owner"],
    },
    { id: "breaches", count: team.dueNext.length, noun: ["promise due next", "promises due next"] },
    { id: "reopened", count: team.reopened.length, noun: ["case reopened", "cases reopened"] },
  ];
  const there = waiting.filter(({ count }) => count > 0);
  if (there.length === 0) return <p className={classes.summary}>Nothing waits for a decision or a word.</p>;
  return (
    <ul className={classes.summary}>
      {there.map(({ id, count, noun }) => (
        <li key={id}>
          <TextLink href={`#${id}`}>
            {count >= MOST_NAMED ? `${MOST_NAMED} or more` : count} {agreeing(count, noun)}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
