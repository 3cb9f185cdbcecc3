"use client";

import { notifications } from "@mantine/notifications";
import { type FormEvent, startTransition, useActionState, useEffect, useEffectEvent, useRef } from "react";
import { focusFirst, foreseeRefusal, type LoadSchema, prepareSchema } from "./foresee-refusal";
import { type FormAction, type FormState, IDLE } from "./form-state";
import { type Draft, readDraft, writeDraft } from "./kept-draft";
import { typedValues } from "./read-form";
import { useForm } from "./use-field";

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
  const [state, dispatch, isPending] = useActionState(action, IDLE);
  const ref = useRef<HTMLFormElement>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: state.values,
    initialErrors: firstErrors(state),
    validate: async () => (ref.current ? foreseeRefusal(ref.current, schema) : {}),
    onValuesChange: (values) => {
      if (draft) writeDraft(draft, values);
      onChange?.(values);
    },
  });

  const start = useEffectEvent((element: HTMLFormElement) => {
    form.setInitialValues(typedValues(new FormData(element)));
    const kept = draft && readDraft(draft, element);
    if (kept) form.setValues(kept);
  });
  useEffect(() => {
    if (ref.current) start(ref.current);
  }, []);

  const answer = useEffectEvent((element: HTMLFormElement) => {
    const errors = firstErrors(state);
    form.setErrors(errors);
    if (state.status === "refused") return focusFirst(element, Object.keys(errors));
    const message = state.message ?? success;
    if (message) notifications.show({ message });
    if (resets) form.reset();
    else form.resetDirty(typedValues(new FormData(element)));
    onDone?.();
  });
  useEffect(() => {
    if (ref.current && state.status !== "idle") answer(ref.current);
  }, [state]);

  const isDirty = Object.values(form.getDirty()).includes(true);
  useEffect(() => onDirtyChange?.(isDirty), [onDirtyChange, isDirty]);

  const isBusy = isPending || form.submitting;
  // Dispatched by hand: React empties a form after its action, and what was typed must stay after a refusal.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const element = event.currentTarget;
    const data = new FormData(element);
    form.onSubmit(
      () => startTransition(() => dispatch(data)),
      (errors) => focusFirst(element, Object.keys(errors)),
    )(event);
  }

  return {
    form,
    state,
    isBusy,
    formProps: { ref, action: dispatch, onSubmit: submit, onFocus: () => prepareSchema(schema) },
  };
}

function firstErrors({ fieldErrors = {} }: FormState) {
  return Object.fromEntries(Object.entries(fieldErrors).map(([name, sentences]) => [name, sentences?.[0]]));
}
