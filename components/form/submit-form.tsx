"use client";

import { Button, Group, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import {
  createContext,
  type FormEvent,
  type ReactNode,
  type RefObject,
  startTransition,
  use,
  useActionState,
  useEffect,
  useRef,
} from "react";
import { type FormAction, type FormState, IDLE } from "./form-state";
import classes from "./submit-form.module.css";

const FormStateContext = createContext<FormState>(IDLE);

/** The state of the form around a field: its errors and what was typed. */
export const useFormState = () => use(FormStateContext);

type Props = {
  action: FormAction;
  /** A verb: "Send the invitation". */
  submitLabel: string;
  submitColor?: string;
  submitVariant?: "filled" | "default" | "light" | "subtle";
  /** Shown for a moment once it is done; the action's own message wins. */
  success?: string;
  /** Empties the fields once it is done, for a form that is used again. */
  resets?: boolean;
  /** Beside the button: a link to cancel, a second thought. */
  aside?: ReactNode;
  /** Called once after each success. */
  onDone?: () => void;
  label?: string;
  children?: ReactNode;
};

/** A form for a server action: says refusals, keeps what was typed, and sends once. Works without scripts too. */
export function SubmitForm({
  action,
  submitLabel,
  submitColor,
  submitVariant,
  success,
  resets = false,
  aside,
  onDone,
  label,
  children,
}: Props) {
  const [state, dispatch, isPending] = useActionState(action, IDLE);
  const form = useRef<HTMLFormElement>(null);
  useAnnouncedResult(state, form, () => {
    const message = state.message ?? success;
    if (message) notifications.show({ message });
    if (resets) form.current?.reset();
    onDone?.();
  });

  // Dispatched by hand: React empties a form after its action, and what was typed must stay after a refusal.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => dispatch(data));
  }

  return (
    <form
      className={classes.form}
      ref={form}
      action={dispatch}
      onSubmit={submit}
      aria-label={label}
      aria-busy={isPending}
      noValidate
    >
      <FormStateContext value={state}>
        <Stack gap="md">
          {children}
          {state.status === "refused" && state.message && (
            <div role="alert" tabIndex={-1} className={classes.refusal}>
              {state.message}
            </div>
          )}
          <Group gap="sm">
            <Button type="submit" loading={isPending} color={submitColor} variant={submitVariant}>
              {submitLabel}
            </Button>
            {aside}
          </Group>
        </Stack>
      </FormStateContext>
    </form>
  );
}

function useAnnouncedResult(state: FormState, form: RefObject<HTMLFormElement | null>, onDone: () => void) {
  const announced = useRef(state);
  useEffect(() => {
    if (announced.current === state) return;
    announced.current = state;
    if (state.status === "ok") onDone();
    if (state.status === "refused") {
      form.current?.querySelector<HTMLElement>("[aria-invalid='true'], [role='alert']")?.focus();
    }
  });
}
