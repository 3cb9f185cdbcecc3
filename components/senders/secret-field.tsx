"use client";

import { TextField } from "@/components/form/fields";

type Props = {
  name: string;
  label: string;
  /** Whether there is one already. It is never shown. */
  isKept: boolean;
  /** Whether there may be none. */
  isOptional?: boolean;
  description?: string;
};

/** A secret: what is stored is not shown, and stays as it is while the field is empty. */
export function SecretField({ name, label, isKept, isOptional = false, description }: Props) {
  return (
    <TextField
      name={name}
      label={label}
      type="password"
      autoComplete="new-password"
      spellCheck={false}
      description={description}
      placeholder={isKept ? "Kept. Leave this empty to keep it" : undefined}
      required={!isKept && !isOptional}
    />
  );
}
