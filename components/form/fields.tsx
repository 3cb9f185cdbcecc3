"use client";

import {
  Checkbox,
  type CheckboxProps,
  NumberInput,
  type NumberInputProps,
  Select,
  type SelectProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from "@mantine/core";
import { useFormState } from "./submit-form";

type Named = { name: string };

/** A line of text inside a SubmitForm. */
export function TextField(props: TextInputProps & Named) {
  const { error, typed } = useField(props.name);
  return <TextInput {...props} error={error ?? props.error} defaultValue={typed ?? props.defaultValue} />;
}

/** Several lines of text inside a SubmitForm; grows with what is typed. */
export function TextAreaField(props: TextareaProps & Named) {
  const { error, typed } = useField(props.name);
  return (
    <Textarea
      autosize
      minRows={3}
      maxRows={16}
      {...props}
      error={error ?? props.error}
      defaultValue={typed ?? props.defaultValue}
    />
  );
}

/** A number inside a SubmitForm. */
export function NumberField(props: NumberInputProps & Named) {
  const { error, typed } = useField(props.name);
  return (
    <NumberInput
      hideControls
      {...props}
      error={error ?? props.error}
      defaultValue={typed ?? props.defaultValue}
    />
  );
}

/** A choice from a list inside a SubmitForm. */
export function SelectField(props: SelectProps & Named) {
  const { error, typed } = useField(props.name);
  return (
    <Select
      allowDeselect={false}
      {...props}
      error={error ?? props.error}
      defaultValue={typed ?? props.defaultValue}
    />
  );
}

/** A yes or no inside a SubmitForm; sends "on" when ticked and nothing when not. */
export function CheckboxField(props: CheckboxProps & Named) {
  const { error } = useField(props.name);
  return <Checkbox {...props} error={error ?? props.error} />;
}

/** A calendar date inside a SubmitForm, as "2026-03-12"; the browser's own picker. */
export function DateField(props: TextInputProps & Named) {
  return <TextField {...props} type="date" />;
}

function useField(name: string) {
  const { fieldErrors, values } = useFormState();
  return { error: fieldErrors?.[name]?.[0], typed: values?.[name] };
}
