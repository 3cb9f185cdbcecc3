"use client";

import { notifications } from "@mantine/notifications";
import { type FormEvent, startTransition, useActionState, useEffect, useEffectEvent, useRef } from "react";
import { flushSync } from "react-dom";
import { askAction } from "./ask-action";
import { changedValues, untouchedValues } from "./changed-values";
import { focusFirst, foreseeRefusal, type LoadSchema, prepareSchema } from "./foresee-refusal";
import { type FormAction, type FormState, IDLE } from "./form-state";
import type { Draft } from "./kept-draft";
import type { TypedValues } from "./read-form";
import { useForm } from "./use-field";
import { useKeptDraft } from "./use-kept-draft";

export type SubmitFormOptions = {
  action: FormAction;
  /** The schema of the action, to say early what it would refuse. */
  schema?: LoadSchema;
  /** Keeps what is typed in this tab: leaving the page or reloading it loses nothing. */
  draft?: Draft;
  /** Shown for a moment once it is done; the action's own message wins. */
  success?: string;
  /** Empties the fields once it is done, for a form that is used again. */
  resets?: boolean;
  /** Called once after each success. */
  onDone?: () => void;
  /** Called with everything that was changed so far, by the name of the field. */
  onChange?: (values: Record<string, unknown>) => void;
  /** Called when the first thing is changed, and when nothing is any more. */
  onDirtyChange?: (isDirty: boolean) => void;
};

/** Mantine's form around a server action. The fields hold the values, and what stands in them is judged, kept and sent. */
export function useSubmitForm(options: SubmitFormOptions) {
  const { action, schema, draft, success, resets, onDone, onChange, onDirtyChange } = options;
  const [state, dispatch, isPending] = useActionState(askAction(action, conclude), IDLE);
  const ref = useRef<HTMLFormElement>(null);
  const kept = useKeptDraft(draft);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: state.values,
    initialErrors: firstErrors(state),
    validate: async () => (ref.current ? foreseeRefusal(ref.current, schema) : {}),
    onValuesChange: (values) => {
      kept.write(values);
      onChange?.(values);
    },
  });

  /** What remains to be done once it is done, with or without the form. */
  function conclude({ message = success }: FormState) {
    if (message) notifications.show({ message });
    kept.write(null);
  }

  /** Takes note of what already stands in the fields. */
  function note(changed: Record<string, unknown>) {
    for (const [name, value] of Object.entries(changed))
      form.setFieldValue(name, value, { forceUpdate: false });
  }

  const start = useEffectEvent((element: HTMLFormElement) => {
    const untouched = untouchedValues(element);
    form.setInitialValues(untouched);
    const typed = changedValues(untouched, element);
    const before = kept.read();
    if (before) form.setValues({ ...before, ...typed });
    else note(typed);
    if (before) bringToSight(element);
    void kept.readLater().then((later) => {
      if (!later) return;
      form.setValues({ ...(later.values ?? untouched), ...typed });
      if (later.values) bringToSight(element);
    });
  });
  useEffect(() => {
    if (ref.current) start(ref.current);
  }, []);

  /** What was sent is done with; what was typed meanwhile is not. */
  function settle(sent: TypedValues, element: HTMLFormElement) {
    const typed = changedValues(sent, element);
    if (resets) {
      const initial = form.getInitialValues();
      for (const name of Object.keys(sent)) if (!(name in typed)) form.setFieldValue(name, initial[name]);
    } else {
      form.setInitialValues(sent);
      form.setDirty({});
    }
    note(typed);
    // Emptied fields are nothing to be kept.
    if (resets && Object.keys(typed).length === 0) kept.write(null);
  }

  const answer = useEffectEvent((element: HTMLFormElement) => {
    const errors = firstErrors(state);
    form.setErrors(errors);
    if (state.status === "refused") return focusFirst(element, Object.keys(errors));
    if (state.values) settle(state.values, element);
    else conclude(state);
    onDone?.();
  });
  useEffect(() => {
    if (ref.current && state.status !== "idle") answer(ref.current);
  }, [state]);

  /** Puts what was typed over an earlier version into the fields, or throws it away; to be saved it still has to be sent. */
  function settleOlder({ isTaken }: { isTaken: boolean }) {
    const { older } = kept;
    if (!older) return;
    // At once: the fields that are to have the cursor are drawn anew by this.
    flushSync(() => {
      kept.dropOlder();
      if (isTaken) form.setValues({ ...older, ...form.getValues() });
    });
    if (ref.current) focusFirst(ref.current, Object.keys(older));
  }

  const isDirty = Object.values(form.getDirty()).includes(true);
  useEffect(() => onDirtyChange?.(isDirty), [onDirtyChange, isDirty]);

  const rename = useEffectEvent((_name: string | undefined) => {
    if (isDirty) kept.write(form.getValues());
  });
  // What was typed while the last saving was under way was typed over what is saved now.
  useEffect(() => rename(draft?.name), [draft?.name]);

  const isBusy = isPending || form.submitting;
  // Dispatched by hand: React empties a form after its action, and what was typed must stay after a refusal.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const element = event.currentTarget;
    form.onSubmit(
      () => {
        // Only now: what was typed while it was judged was judged too.
        const data = new FormData(element);
        startTransition(() => dispatch(data));
      },
      (errors) => focusFirst(element, Object.keys(errors)),
    )(event);
  }

  return {
    form,
    state,
    isBusy,
    keeping: kept.keeping,
    olderDraft: {
      isOffered: kept.older !== null,
      onTake: () => settleOlder({ isTaken: true }),
      onDiscard: () => settleOlder({ isTaken: false }),
    },
    formProps: { ref, action: dispatch, onSubmit: submit, onFocus: () => prepareSchema(schema) },
  };
}

/** What was typed before is shown again, not only kept. */
function bringToSight(element: HTMLFormElement) {
  element.closest("details")?.setAttribute("open", "");
}

function firstErrors({ fieldErrors = {} }: FormState) {
  return Object.fromEntries(Object.entries(fieldErrors).map(([name, sentences]) => [name, sentences?.[0]]));
}
