"use client";

import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { type CSSProperties, useEffect, useEffectEvent, useRef, useState } from "react";
import { useField } from "@/components/form/use-field";
import { canBranch, depthOfRow, rowsOf, type WhyRow, withBranch, withoutBranch } from "./why-rows";
import classes from "./whys-field.module.css";

const QUESTIONS = [
  "Why did it happen?",
  "Why was that?",
  "And why was that?",
  "Why, once more?",
  "Why, at the root?",
] as const;
const ELSE = ["What else made it happen?", "What else was behind that?"] as const;

/** The whys as a tree, one below the other; each question appears once the one before has an answer. Together they are one field, `whys`. */
export function WhysField() {
  const { key, defaultValue, ...field } = useField<string[]>({ name: "whys" });
  return <WhyTreeField key={key} typed={defaultValue} {...field} />;
}

type Props = Omit<ReturnType<typeof useField<string[]>>, "key" | "defaultValue"> & {
  typed: string[] | undefined;
};

function WhyTreeField({ typed, error, onChange, ...field }: Props) {
  const [rows, setRows] = useState(() => rowsOf(typed));
  const list = useRef<HTMLDivElement>(null);
  const [focusOn, setFocusOn] = useState<number | null>(null);

  const tell = useEffectEvent((id: number) => {
    onChange(typedIn(list.current));
    list.current?.querySelector<HTMLElement>(`[data-row="${id}"] [data-answer]`)?.focus();
  });
  // Once they are drawn: what stands in the fields is what is sent.
  useEffect(() => {
    if (focusOn !== null) tell(focusOn);
  }, [focusOn]);

  function branch(row: WhyRow) {
    const next = withBranch(rows, row);
    setRows(next);
    setFocusOn(Math.min(...next.filter(({ id }) => !rows.some((old) => old.id === id)).map(({ id }) => id)));
  }

  function remove(row: WhyRow) {
    const before = rows[rows.indexOf(row) - 1];
    setRows(withoutBranch(rows, row));
    setFocusOn(before?.id ?? null);
  }

  const told = error ? rowOfError(rows, typedIn(list.current)) : null;
  return (
    <Stack ref={list} gap="xs" {...field} onChange={() => onChange(typedIn(list.current))}>
      {rows.map((row, place) => (
        <WhyFields
          key={row.id}
          row={row}
          depth={depthOfRow(rows, row)}
          // What a row answers is known to the server by its place.
          under={row.under === null ? "" : String(rows.findIndex(({ id }) => id === row.under))}
          isFirst={place === 0}
          error={row.id === told && error}
          onBranch={canBranch(rows, row) ? () => branch(row) : null}
          onRemove={row.isBranch ? () => remove(row) : null}
        />
      ))}
    </Stack>
  );
}

type RowProps = {
  row: WhyRow;
  depth: number;
  under: string;
  isFirst: boolean;
  error: Props["error"];
  onBranch: (() => void) | null;
  onRemove: (() => void) | null;
};

function WhyFields({ row, depth, under, isFirst, error, onBranch, onRemove }: RowProps) {
  const question = (row.isBranch ? ELSE[depth === 1 ? 0 : 1] : QUESTIONS[depth - 1]) ?? QUESTIONS[0];
  const about = isFirst
    ? "Asked again after each answer, up to five times: until it is something the firm can change."
    : undefined;
  return (
    <div
      className={classes.why}
      data-row={row.id}
      data-follows={row.isBranch || isFirst ? undefined : true}
      data-branch={row.isBranch || undefined}
      style={{ "--depth": depth } as CSSProperties}
    >
      <Textarea
        data-answer
        name="whys[]"
        label={question}
        description={about}
        placeholder=" "
        autosize
        minRows={1}
        maxRows={8}
        maxLength={2_000}
        required={isFirst}
        defaultValue={row.answer}
        error={error}
      />
      <div className={classes.more}>
        <TextInput
          data-evidence
          className={classes.evidence}
          size="xs"
          name="whys[]"
          aria-label={`What shows it: ${question}`}
          placeholder="What shows it: a mail, a log, a call. Optional."
          maxLength={1_000}
          defaultValue={row.evidence}
        />
        <Group gap="xs">
          {onBranch && (
            <Button variant="subtle" size="compact-xs" onClick={onBranch}>
              Another reason for this
            </Button>
          )}
          {onRemove && (
            <Button variant="subtle" color="gray" size="compact-xs" onClick={onRemove}>
              Remove this reason
            </Button>
          )}
        </Group>
      </div>
      <input type="hidden" name="whys[]" value={under} />
    </div>
  );
}

const WIDTH = 3;

function typedIn(list: HTMLElement | null): string[] {
  const fields = list?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[name='whys[]']") ?? [];
  return [...fields].map(({ value }) => value);
}

/** The row that a refusal is about: the first whose evidence has no answer, else the first of all. */
function rowOfError(rows: readonly WhyRow[], typed: readonly string[]) {
  const orphan = rows.find(
    (_row, place) => !typed[place * WIDTH]?.trim() && typed[place * WIDTH + 1]?.trim(),
  );
  return orphan?.id ?? rows[0]?.id;
}
