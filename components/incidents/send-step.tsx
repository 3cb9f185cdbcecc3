"use client";

import type { ReactNode } from "react";
import { ConfirmStep } from "@/components/campaigns/confirm-step";
import type { FormAction } from "@/components/form/form-state";
import { OneStepForm } from "./one-step-form";
import { useUnsavedWords } from "./unsaved-words";

type Props = {
  send: FormAction;
  test: FormAction;
  /** Which message, and which version of it. */
  hidden: Readonly<Record<string, string>>;
  subject: string;
  /** "391 contacts". */
  to: string;
  label: string;
  /** What will happen, in sentences. */
  children: ReactNode;
};

/** Sends a message, as it is previewed, to all who have not got it, after a look at what that does; or to oneself, as a test. */
export function SendStep({ send, test, hidden, subject, to, label, children }: Props) {
  const { isUnsaved } = useUnsavedWords();
  if (isUnsaved) {
    return (
      <p role="status">Save what you wrote above before you send: what was saved last is what goes out.</p>
    );
  }
  return (
    <>
      <OneStepForm action={test} hidden={hidden} label="Send a test to me" />
      <ConfirmStep
        label={label}
        title={`Send “${subject}” to ${to}?`}
        submitLabel={`Send to ${to}`}
        action={send}
        hidden={hidden}
      >
        {children}
        <p>What went out cannot be called back. You can stop it while mails wait.</p>
      </ConfirmStep>
    </>
  );
}
