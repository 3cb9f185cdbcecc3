"use client";

import { Button, Text, Title, VisuallyHidden } from "@mantine/core";
import { useFormContext } from "@/components/form/use-field";
import { MoveButtons } from "@/components/surveys/move-buttons";
import { useFormValue } from "@/components/surveys/use-form-value";
import { useOrderedList } from "@/components/surveys/use-ordered-list";
import type { PlaybookStep } from "@/lib/playbooks/playbook-step";
import { MOST_STEPS, stepField } from "@/lib/playbooks/step-field";
import { StepFields } from "./step-fields";
import classes from "./step-list.module.css";

/** The steps of a playbook: to be added, moved, written and removed. */
export function StepList({ steps }: { steps: readonly PlaybookStep[] }) {
  const { errors } = useFormContext();
  const [ids, setIds] = useFormValue<string[]>(
    "order",
    steps.map(({ id }) => id),
  );
  const nameOf = (id: string) => `Step ${ids.indexOf(id) + 1 || ids.length + 1}`;
  const list = useOrderedList({ items: ids, setItems: setIds, nameOf, idOf: (id) => `step-${id}` });

  function add() {
    const id = newId();
    list.add(id, stepField(id, "title"));
  }

  return (
    <section aria-labelledby="steps-title">
      <Title order={2} id="steps-title">
        Steps
      </Title>
      <Text size="xs" c="dimmed">
        A case comes to them stage by stage, and within a stage in this order.
      </Text>
      {errors.order && (
        <Text role="alert" c="var(--color-brick)" mt="xs">
          {errors.order}
        </Text>
      )}
      <ol className={classes.list}>
        {ids.map((id, index) => (
          <li key={id} className={classes.step}>
            <input type="hidden" name="order[]" value={id} />
            <div className={classes.head}>
              <Title order={3}>Step {index + 1}</Title>
              <MoveButtons name={nameOf(id)} {...list.buttonsOf(id)} onRemove={() => list.remove(id)} />
            </div>
            <StepFields id={id} step={steps.find((step) => step.id === id)} />
          </li>
        ))}
      </ol>
      {ids.length < MOST_STEPS && (
        <Button variant="default" onClick={add}>
          Add a step
        </Button>
      )}
      <VisuallyHidden role="status">{list.said}</VisuallyHidden>
    </section>
  );
}

/** By what a browser has without https, too: a firm may try this over plain http in its own network. */
function newId() {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join("");
}
