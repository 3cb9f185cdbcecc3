"use client";

import { createFormContext } from "@mantine/form";
import { useDebouncedCallback } from "@mantine/hooks";

/** Mantine's form under a SubmitForm: errors, and what was changed, by the name of the field. */
export const [FormProvider, useFormContext, useForm] = createFormContext<Record<string, unknown>>();

const SETTLED_MS = 200;

/** What ties a field to the SubmitForm around it: its error, what was typed before, a word when one leaves it wrong. */
export function useField<Value = string>({ name, defaultValue }: { name: string; defaultValue?: Value }) {
  const form = useFormContext();
  const { defaultValue: typed, ...input } = form.getInputProps(name);
  // A moment later: a sentence that appears at once moves the button on which the pointer just went down.
  const judge = useDebouncedCallback(() => {
    // Who only passed through is told at the end.
    if (form.getDirty()[name]) form.validateField(name);
  }, SETTLED_MS);
  const shown: Value | undefined = typed ?? defaultValue;
  return { ...input, key: form.key(name), defaultValue: shown, onBlur: () => judge() };
}
