"use client";

import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";

type Props = {
  action: FormAction;
  label: string;
  /** Sent along, unseen. */
  hidden?: Readonly<Record<string, string>>;
  success?: string;
  isPrimary?: boolean;
};

/** One thing to do, without anything to fill in. */
export function ButtonForm({ action, label, hidden, success, isPrimary = false }: Props) {
  return (
    <SubmitForm
      action={action}
      hidden={hidden}
      submitLabel={label}
      submitVariant={isPrimary ? "filled" : "default"}
      success={success}
      label={label}
    />
  );
}
