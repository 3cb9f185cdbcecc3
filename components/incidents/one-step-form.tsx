"use client";

import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  label: string;
  variant?: "filled" | "default" | "subtle";
};

/** A button that does one thing at once. */
export function OneStepForm({ action, hidden, label, variant = "default" }: Props) {
  return (
    <SubmitForm action={action} hidden={hidden} label={label} submitLabel={label} submitVariant={variant} />
  );
}
