import { Text, Title } from "@mantine/core";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { GestureRules } from "@/lib/gestures/read-gesture-rules";
import { DOERS } from "@/lib/playbooks/playbook-step";
import type { ListedPlaybook } from "@/lib/playbooks/queries";
import type { ListedPromises } from "@/lib/recovery/list-promises";
import { PlaybookSteps } from "./playbook-steps";
import { DOER_NAME, meantForWords } from "./playbook-words";
import { TrainingGestures } from "./training-gestures";
import { TrainingLadder } from "./training-ladder";
import { TrainingPromises } from "./training-promises";
import classes from "./training-view.module.css";

type Props = {
  playbooks: readonly ListedPlaybook[];
  promises: ListedPromises;
  followUpAfterDays: number;
  gestures: GestureRules;
};

/** What is expected of whom, as the firm has settled it: for new members, and for paper. */
export function TrainingView({ playbooks, promises, followUpAfterDays, gestures }: Props) {
  const applied = playbooks.filter(({ steps }) => steps.length > 0);
  const all = applied.flatMap(({ name, steps }) => steps.map((step) => ({ ...step, from: name })));
  return (
    <>
      <TrainingPromises promises={promises} followUpAfterDays={followUpAfterDays} />
      <TrainingLadder />
      <TrainingGestures rules={gestures} />
      <Section
        id="steps"
        title="Who does what"
        words="The tasks that a case brings, in the order in which it comes to them. A case moves on only when its tasks are done, or skipped with a note."
      >
        {applied.length === 0 ? (
          <EmptyState title="There is no playbook with steps yet.">
            Cases open without tasks: each owner decides what to do within the promises above.
          </EmptyState>
        ) : (
          <>
            <Text c="dimmed" size="xs" mb="md">
              {applied
                .map(({ name, origin, severity }) => `${name}: ${meantForWords(origin, severity)}`)
                .join(" · ")}
            </Text>
            {DOERS.map((doer) => {
              const theirs = all.filter((step) => step.doer === doer);
              return (
                theirs.length > 0 && (
                  <section key={doer} aria-labelledby={`doer-${doer}`}>
                    <Title order={3} id={`doer-${doer}`} className={classes.doer}>
                      {DOER_NAME[doer]}
                    </Title>
                    <PlaybookSteps steps={theirs} saysDoer={false} order={4} />
                  </section>
                )
              );
            })}
          </>
        )}
      </Section>
    </>
  );
}
