"use client";

import { useFormContext } from "@/components/form/use-field";

/** A value of the SubmitForm around it that no field of the browser holds: an order, a choice of languages. */
export function useFormValue<Value>(
  name: string,
  first: Value,
): readonly [value: Value, set: (value: Value) => void] {
  const form = useFormContext();
  const value = form.useWatchValue(name) as Value | undefined;
  return [value ?? first, (next) => form.setFieldValue(name, next, { forceUpdate: false })];
}
