"use client";

import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { useOwnDraft } from "@/components/form/own-draft";
import { SubmitForm } from "@/components/form/submit-form";
import { Disclosure } from "@/components/ui/disclosure";
import classes from "./settle-task-form.module.css";

type Props = { action: FormAction; taskId: string; title: string };

const schema = async () => (await import("@/lib/playbooks/schema")).settleTaskSchema;

/** Says that a task is done with one press; a note, or to skip it, is a press further. */
export function SettleTaskForm({ action, taskId, title }: Props) {
  const form = { action, schema };
  const done = useOwnDraft(`done ${taskId}`);
  const skipped = useOwnDraft(`skipped ${taskId}`);
  return (
    <div className={classes.ways}>
      <SubmitForm
        {...form}
        hidden={{ taskId, state: "done" }}
        label={`Done: ${title}`}
        submitLabel="Done"
        submitVariant="default"
        success="The task is done."
      />
      <Disclosure summary="Add a note">
        <SubmitForm
          {...form}
          hidden={{ taskId, state: "done" }}
          draft={done}
          label={`Done with a note: ${title}`}
          submitLabel="Done, with this note"
          submitVariant="default"
          success="The task is done."
        >
          <TextAreaField name="note" label="What came of it" minRows={2} maxLength={2_000} />
        </SubmitForm>
      </Disclosure>
      <Disclosure summary="Skip it">
        <SubmitForm
          {...form}
          hidden={{ taskId, state: "skipped" }}
          draft={skipped}
          label={`Skip: ${title}`}
          submitLabel="Skip the task"
          submitVariant="default"
          success="The task is skipped."
        >
          <TextAreaField
            name="note"
            label="Why it is not done"
            description="It stays in the timeline of the case."
            minRows={2}
            maxLength={2_000}
            required
          />
        </SubmitForm>
      </Disclosure>
    </div>
  );
}
