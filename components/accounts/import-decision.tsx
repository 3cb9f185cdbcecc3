"use client";

import { Group } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { wholeNumber } from "@/lib/scoring/format";
import classes from "./import-decision.module.css";

type Props = {
  importId: string;
  /** Contacts that would be added or updated. */
  contacts: number;
  confirm: FormAction;
  discard: FormAction;
};

/** Yes or no to a checked import. */
export function ImportDecision({ importId, contacts, confirm, discard }: Props) {
  return (
    <Group gap="sm" align="flex-start" className={classes.decision}>
      {contacts > 0 && (
        <SubmitForm
          action={confirm}
          hidden={{ importId }}
          label="Import"
          submitLabel={`Import ${wholeNumber(contacts)} ${contacts === 1 ? "contact" : "contacts"}`}
        />
      )}
      <SubmitForm
        action={discard}
        hidden={{ importId }}
        label="Discard"
        submitLabel="Discard the file"
        submitVariant="default"
      />
    </Group>
  );
}
