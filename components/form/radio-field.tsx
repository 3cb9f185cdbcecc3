"use client";

import { Group, Radio, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useFormState } from "./submit-form";

type Props = {
  name: string;
  label: ReactNode;
  description?: ReactNode;
  options: readonly { value: string; label: string; description?: string; isDisabled?: boolean }[];
  defaultValue?: string;
  onChange?: (value: string) => void;
  required?: boolean;
};

/** One of a few choices inside a SubmitForm, all of them in sight. */
export function RadioField({ name, options, defaultValue, ...group }: Props) {
  const { fieldErrors, values } = useFormState();
  const Row = options.some(({ description }) => description) ? Stack : Group;
  return (
    <Radio.Group
      {...group}
      name={name}
      error={fieldErrors?.[name]?.[0]}
      defaultValue={values?.[name] ?? defaultValue}
    >
      <Row gap="sm" mt="0.25rem">
        {options.map(({ value, label, description, isDisabled }) => (
          <Radio key={value} value={value} label={label} description={description} disabled={isDisabled} />
        ))}
      </Row>
    </Radio.Group>
  );
}
