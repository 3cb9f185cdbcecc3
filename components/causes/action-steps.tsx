"use client";

import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { ActionState } from "@/lib/causes/action-state";
import { ActionFields, type Named } from "./action-fields";
import classes from "./action-steps.module.css";

export type ActionActions = Record<"change" | "finish" | "verify", FormAction>;

type Props = {
  action: {
    readonly id: string;
    readonly title: string;
    readonly state: ActionState;
    readonly dueOn: Date;
    readonly verifyOn: Date;
    readonly owner: Named | null;
  };
  actions: ActionActions;
  members: readonly Named[];
  today: string;
};

const dateOf = (on: Date) => on.toISOString().slice(0, 10);

/** What can be done with a corrective action as it stands: say that it is done, that it held, or change who and when. */
export function ActionSteps({ action, actions, members, today }: Props) {
  const { id: actionId, title, state, owner } = action;
  const hidden = { actionId };
  if (state === "verified" || state === "done") return null;
  if (state === "to_verify") {
    return (
      <SubmitForm
        action={actions.verify}
        hidden={hidden}
        label={`Verify ${title}`}
        submitLabel="It held"
        submitVariant="default"
      />
    );
  }
  return (
    <div className={classes.steps}>
      <Disclosure summary={state === "recurred" ? "Say what was done this time" : "Say that it is done"}>
        <SubmitForm
          action={actions.finish}
          schema={async () => (await import("@/lib/causes/schema")).finishActionSchema}
          hidden={hidden}
          label={`Finish ${title}`}
          submitLabel="It is done"
          submitVariant="default"
        >
          <TextAreaField name="doneNote" label="What was done" minRows={2} maxLength={2_000} required />
        </SubmitForm>
      </Disclosure>
      <Disclosure summary="Change it">
        <SubmitForm
          key={[title, owner?.id, dateOf(action.dueOn), dateOf(action.verifyOn)].join()}
          action={actions.change}
          schema={async () => (await import("@/lib/causes/schema")).changeActionSchema}
          hidden={hidden}
          label={`Change ${title}`}
          submitLabel="Save the change"
          submitVariant="default"
        >
          <ActionFields
            members={members}
            ownerId={owner?.id ?? null}
            title={title}
            today={today}
            dueOn={dateOf(action.dueOn)}
            verifyOn={dateOf(action.verifyOn)}
          />
        </SubmitForm>
      </Disclosure>
    </div>
  );
}
