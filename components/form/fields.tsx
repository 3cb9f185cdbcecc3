"use client";

import {
  Checkbox,
  type CheckboxProps,
  Select,
  type SelectProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from "@mantine/core";
import { useField, useFormContext } from "./use-field";

type Named = { name: string };

/** A line of text inside a SubmitForm. */
export function TextField(props: TextInputProps & Named) {
  const { key, ...field } = useField(props);
  return <TextInput key={key} {...props} {...field} />;
}

/** A number inside a SubmitForm, typed on a phone with the keys for numbers. */
export function NumberField(props: TextInputProps & Named) {
  return <TextField inputMode="numeric" {...props} />;
}

/** Several lines of text inside a SubmitForm; grows with what is typed. */
export function TextAreaField(props: TextareaProps & Named) {
  const { key, ...field } = useField(props);
  return <Textarea key={key} autosize minRows={3} maxRows={16} {...props} {...field} />;
}

/** A choice from a list inside a SubmitForm. */
export function SelectField(props: SelectProps & Named) {
  const { key, ...field } = useField(props);
  return <Select key={key} allowDeselect={false} {...props} {...field} />;
}

/** A calendar date inside a SubmitForm, as "2026-03-12"; the browser's own picker. */
export function DateField(props: TextInputProps & Named) {
  return <TextField {...props} type="date" />;
}

/** A yes or no inside a SubmitForm; sends "on" when ticked and nothing when not. */
export function CheckboxField({ name, defaultChecked, ...props }: CheckboxProps & Named) {
  const form = useFormContext();
  const sent = form.getInitialValues();
  // Once it was sent, it says no by saying nothing.
  const isChecked = Object.keys(sent).length > 0 ? Boolean(sent[name]) : defaultChecked;
  return (
    <Checkbox
      key={form.key(name)}
      name={name}
      {...props}
      {...form.getInputProps(name, { type: "checkbox" })}
      defaultChecked={isChecked}
    />
  );
}
