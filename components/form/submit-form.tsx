"use client";

import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { DraftState } from "./draft-state";
import { OlderDraft } from "./older-draft";
import classes from "./submit-form.module.css";
import { FormProvider } from "./use-field";
import { type SubmitFormOptions, useSubmitForm } from "./use-submit-form";

type Props = SubmitFormOptions & {
  /** Sent along, unseen. */
  hidden?: Readonly<Record<string, string>>;
  /** A verb: "Send the invitation". */
  submitLabel: string;
  submitColor?: string;
  submitVariant?: "filled" | "default" | "light" | "subtle";
  /** Beside the button: a link to cancel, a second thought. */
  aside?: ReactNode;
  label?: string;
  /** What helps to fill it in: beside the fields where there is room, else under the button. */
  beside?: ReactNode;
  children?: ReactNode;
};

/** A form for a server action: says refusals, keeps what was typed, and sends once. Works without scripts too. */
export function SubmitForm({
  hidden = {},
  submitLabel,
  submitColor,
  submitVariant,
  aside,
  label,
  beside,
  children,
  ...options
}: Props) {
  const { form, state, isBusy, keeping, olderDraft, formProps } = useSubmitForm(options);
  const isCorrected = hasAny(state.fieldErrors) && !hasAny(form.errors);
  return (
    <form {...formProps} className={classes.form} aria-label={label} aria-busy={isBusy} noValidate>
      <FormProvider form={form}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className={beside ? classes.pair : undefined}>
          <Stack gap="md">
            {options.draft?.keepsOlder && <OlderDraft {...olderDraft} />}
            {children}
            {state.status === "refused" && state.message && !isCorrected && (
              <div role="alert" tabIndex={-1} className={classes.refusal}>
                {state.message}
              </div>
            )}
            <Group gap="sm">
              <Button type="submit" loading={isBusy} color={submitColor} variant={submitVariant}>
                {submitLabel}
              </Button>
              {aside}
            </Group>
            {options.draft?.isKeptOnServer && <DraftState keeping={keeping} />}
          </Stack>
          {beside && <div className={classes.beside}>{beside}</div>}
        </div>
      </FormProvider>
    </form>
  );
}

function hasAny(errors: object = {}) {
  return Object.keys(errors).length > 0;
}
