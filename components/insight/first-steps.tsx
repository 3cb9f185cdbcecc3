import { Progress, VisuallyHidden } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import type { FirstSteps as Steps } from "@/lib/insight/queries";
import { wholeNumber } from "@/lib/scoring/format";
import classes from "./first-steps.module.css";

type Props = {
  steps: Steps;
  /** Whether the reader may import, and may make surveys and campaigns. */
  canImport: boolean;
  canAsk: boolean;
};

/** The way from an empty workspace to the first answer, with what is done and the one thing to do next. */
export function FirstSteps({ steps, canImport, canAsk }: Props) {
  const list = stepsOf(steps);
  const done = list.filter(({ isDone }) => isDone).length;
  const next = list.findIndex(({ isDone }) => !isDone);
  const allowed = [canImport, canAsk, canAsk, true];
  return (
    <section className={classes.steps} aria-labelledby="first-steps">
      <h2 id="first-steps" className={classes.title}>
        From here to the first answer
      </h2>
      <p className={classes.words}>
        The score, the trend and the calls of the day appear here as soon as somebody has answered.
      </p>
      <div className={classes.progress}>
        <Progress value={(100 * done) / list.length} size="sm" aria-label="Steps done" />
        <span className={classes.count}>
          {done} of {list.length} done
        </span>
      </div>
      <ol className={classes.list}>
        {list.map(({ title, words, isDone, href, verb }, index) => (
          <li
            key={title}
            className={classes.step}
            data-done={isDone || undefined}
            aria-current={index === next ? "step" : undefined}
          >
            <span className={classes.mark} aria-hidden>
              {isDone ? <IconCheck size={16} stroke={2.2} /> : index + 1}
            </span>
            <div className={classes.text}>
              <h3 className={classes.name}>
                {title}
                {isDone && <VisuallyHidden>, done</VisuallyHidden>}
              </h3>
              <p className={classes.words}>{words}</p>
              {index === next && <NextStep href={href} verb={verb} isAllowed={allowed[index] ?? false} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NextStep({ href, verb, isAllowed }: { href: string; verb: string; isAllowed: boolean }) {
  if (!isAllowed) {
    return <p className={classes.words}>A team lead, a director or an admin of your workspace does this.</p>;
  }
  return (
    <ButtonLink href={href} mt="xs">
      {verb}
    </ButtonLink>
  );
}

type Step = { title: string; words: ReactNode; isDone: boolean; href: string; verb: string };

function stepsOf({ contacts, surveys, launched, hasAnswers }: Steps): Step[] {
  return [
    {
      title: "Import your contacts",
      words:
        contacts === 0
          ? "A CSV file with the account, the name and the e-mail address of each person. Nothing is written before you have seen what would change."
          : `${wholeNumber(contacts)} ${contacts === 1 ? "contact is" : "contacts are"} known.`,
      isDone: contacts > 0,
      href: "/accounts/import",
      verb: "Import contacts",
    },
    {
      title: "Make a survey",
      words: "One question from 0 to 10, and why. It comes written; change the words to yours.",
      isDone: surveys > 0,
      href: "/surveys",
      verb: "Make a survey",
    },
    {
      title: "Launch a campaign",
      words: launched
        ? `“${launched.name}” was launched.`
        : "Before anything is sent you see who will be asked, and who will not and why.",
      isDone: launched !== null,
      href: "/campaigns",
      verb: "Plan a campaign",
    },
    {
      title: "Hear the first answer",
      words:
        "It appears as soon as it is given. An unhappy answer opens a case, and its owner is told at once.",
      isDone: hasAnswers,
      href: launched ? `/campaigns/${launched.id}` : "/campaigns",
      verb: "Watch the campaign",
    },
  ];
}
