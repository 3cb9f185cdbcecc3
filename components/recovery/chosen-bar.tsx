"use client";

import { Button, Kbd } from "@mantine/core";
import { SelectField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { countWords } from "@/components/ui/count-words";
import type { Assignee } from "@/lib/recovery/list-assignees";
import { assigneeChoices } from "./assignee-choices";
import classes from "./chosen-bar.module.css";

type Props = {
  caseIds: readonly string[];
  members: readonly Assignee[];
  action: FormAction;
  hasKeys: boolean;
  onDone: () => void;
};

/** What can be done with the cases that were selected: give them to a member together. */
export function ChosenBar({ caseIds, members, action, hasKeys, onDone }: Props) {
  const count = countWords(caseIds.length, ["case", "cases"]);
  return (
    <section className={classes.bar} aria-label="Selected cases">
      <p className={classes.count} role="status">
        {count} selected
      </p>
      <SubmitForm
        action={action}
        schema={async () => (await import("@/lib/recovery/schema")).assignManySchema}
        hidden={{ caseIds: caseIds.join(",") }}
        label="Give the selected cases to a member"
        submitLabel={`Give ${count}`}
        submitVariant="default"
        onDone={onDone}
        aside={
          <Button variant="subtle" onClick={onDone} rightSection={hasKeys && <Kbd size="xs">Esc</Kbd>}>
            Select none
          </Button>
        }
      >
        <SelectField
          name="memberId"
          label="New owner"
          placeholder="Choose a member"
          searchable
          nothingFoundMessage="No member goes by that name."
          data={assigneeChoices(members)}
        />
      </SubmitForm>
    </section>
  );
}
