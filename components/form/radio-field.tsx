"use client";

import { Group, Radio, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useField } from "./use-field";

type Props = {
  name: string;
  label: ReactNode;
  description?: ReactNode;
  options: readonly { value: string; label: string; description?: string; isDisabled?: boolean }[];
  defaultValue?: string;
  required?: boolean;
};

/** One of a few choices inside a SubmitForm, all of them in sight. */
export function RadioField({ options, ...group }: Props) {
  const { key, ...field } = useField(group);
  const isDescribed = options.some(({ description }) => description);
  const Row = isDescribed ? Stack : Group;
  return (
    <Radio.Group key={key} {...group} {...field}>
      <Row gap={isDescribed ? "sm" : "lg"} mt="0.25rem">
        {options.map(({ value, label, description, isDisabled }) => (
          <Radio key={value} value={value} label={label} description={description} disabled={isDisabled} />
        ))}
      </Row>
    </Radio.Group>
  );
}
