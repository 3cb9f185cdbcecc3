"use client";

import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { useOwnDraft } from "@/components/form/own-draft";
import { SubmitForm } from "@/components/form/submit-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { ActionState } from "@/lib/causes/action-state";
import { ActionFields, type Named } from "./action-fields";
import classes from "./action-steps.module.css";

export type ActionActions = Record<"change" | "finish" | "verify" | "fail", FormAction>;

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

/** What can be done with a corrective action as it stands: say that it is done, that it held or did not, or change who and when. */
export function ActionSteps({ action, actions, members, today }: Props) {
  const { id: actionId, title, state, owner } = action;
  const hidden = { actionId };
  const version = [title, owner?.id, dateOf(action.dueOn), dateOf(action.verifyOn)].join();
  const finishing = useOwnDraft(`finish ${actionId}`);
  const changing = useOwnDraft(`change ${actionId}`);
  const failing = useOwnDraft(`fail ${actionId}`);
  if (state === "verified" || state === "done") return null;
  if (state === "to_verify") {
    return (
      <div className={classes.steps}>
        <SubmitForm
          action={actions.verify}
          hidden={hidden}
          label={`Verify ${title}`}
          submitLabel="It held"
          submitVariant="default"
        />
        <Disclosure summary="It did not hold">
          <SubmitForm
            action={actions.fail}
            schema={async () => (await import("@/lib/causes/schema")).failActionSchema}
            hidden={hidden}
            draft={failing}
            label={`Say that ${title} did not hold`}
            submitLabel="It did not hold"
            submitVariant="default"
          >
            <TextAreaField
              name="note"
              label="What happens all the same"
              description="The action then has to be done anew; who sees to it and by when can be changed."
              minRows={2}
              maxLength={2_000}
              required
            />
          </SubmitForm>
        </Disclosure>
      </div>
    );
  }
  return (
    <div className={classes.steps}>
      <Disclosure summary={state === "recurred" ? "Say what was done this time" : "Say that it is done"}>
        <SubmitForm
          action={actions.finish}
          schema={async () => (await import("@/lib/causes/schema")).finishActionSchema}
          hidden={hidden}
          draft={finishing}
          label={`Finish ${title}`}
          submitLabel="It is done"
          submitVariant="default"
        >
          <TextAreaField name="doneNote" label="What was done" minRows={2} maxLength={2_000} required />
        </SubmitForm>
      </Disclosure>
      <Disclosure summary="Change it">
        <SubmitForm
          key={version}
          action={actions.change}
          schema={async () => (await import("@/lib/causes/schema")).changeActionSchema}
          hidden={hidden}
          draft={{ ...changing, name: version, keepsOlder: true }}
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
