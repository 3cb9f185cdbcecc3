"use client";

import { Button, Input, VisuallyHidden } from "@mantine/core";
import { TextField } from "@/components/form/fields";
import { useFormContext } from "@/components/form/use-field";
import { MOST_CHARACTERS } from "@/lib/surveys/most-characters";
import type { Choice } from "@/lib/surveys/survey-draft";
import { FEWEST_CHOICES, MOST_CHOICES } from "@/lib/surveys/survey-rules";
import type { QuestionKind } from "@/prisma/generated/enums";
import classes from "./choice-fields.module.css";
import { MoveButtons } from "./move-buttons";
import { useFormValue } from "./use-form-value";
import { useOrderedList } from "./use-ordered-list";

type Props = { kind: QuestionKind; choices: readonly Choice[] };

/** What can be picked, in order. */
export function ChoiceFields({ kind, choices }: Props) {
  const name = `${kind}-choices`;
  const { errors } = useFormContext();
  const [ids, setIds] = useFormValue<string[]>(
    name,
    choices.map(({ id }) => id),
  );
  const nameOf = (id: string) => `Choice ${ids.indexOf(id) + 1 || ids.length + 1}`;
  const list = useOrderedList({
    items: ids,
    setItems: setIds,
    nameOf,
    idOf: (id) => `choice-${kind}-${id}`,
  });

  function add() {
    const id = newId();
    list.add(id, `choice-text-${id}`);
  }

  return (
    <Input.Wrapper
      label="Choices"
      labelElement="div"
      labelProps={{ id: `${name}-label` }}
      error={errors[name]}
      errorProps={{ id: `${name}-error` }}
    >
      <ol
        className={classes.list}
        aria-labelledby={`${name}-label`}
        aria-describedby={errors[name] ? `${name}-error` : undefined}
      >
        {ids.map((id) => (
          <li key={id} className={classes.choice}>
            <input type="hidden" name={`${name}[]`} value={id} />
            <TextField
              id={`choice-text-${id}`}
              className={classes.text}
              name={`${kind}-choice-${id}`}
              aria-label={nameOf(id)}
              defaultValue={choices.find((choice) => choice.id === id)?.text}
              maxLength={MOST_CHARACTERS.choice}
            />
            <MoveButtons
              name={nameOf(id)}
              {...list.buttonsOf(id)}
              onRemove={ids.length > FEWEST_CHOICES ? () => list.remove(id) : null}
            />
          </li>
        ))}
      </ol>
      {ids.length < MOST_CHOICES && (
        <Button variant="subtle" size="xs" onClick={add}>
          Add a choice
        </Button>
      )}
      <VisuallyHidden role="status">{list.said}</VisuallyHidden>
    </Input.Wrapper>
  );
}

/** By what a browser has without https, too: a firm may try this over plain http in its own network. */
function newId() {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join("");
}
