"use client";

import { Button, type ButtonProps, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import type { LoadSchema } from "@/components/form/foresee-refusal";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import classes from "./confirm-step.module.css";

type Props = Pick<ButtonProps, "variant" | "color" | "disabled" | "size"> & {
  label: string;
  /** What is about to be done, as a question: "Launch this campaign?" */
  title: string;
  submitLabel: string;
  action: FormAction;
  schema?: LoadSchema;
  /** Sent along, unseen. */
  hidden: Readonly<Record<string, string>>;
  /** What will happen, in sentences; fields, where something is to be said. */
  children: ReactNode;
};

/** A button that says what will happen before it does. */
export function ConfirmStep({
  label,
  title,
  submitLabel,
  action,
  schema,
  hidden,
  children,
  ...button
}: Props) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button onClick={open} aria-haspopup="dialog" {...button}>
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={title}
        classNames={{ header: classes.header, title: classes.title }}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <SubmitForm
          action={action}
          schema={schema}
          hidden={hidden}
          submitLabel={submitLabel}
          submitColor={button.color}
          onDone={close}
          aside={
            <Button variant="subtle" onClick={close}>
              Not now
            </Button>
          }
        >
          {children}
        </SubmitForm>
      </Modal>
    </>
  );
}
