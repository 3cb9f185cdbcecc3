"use client";

import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useActionState } from "react";
import { type FormAction, IDLE } from "@/components/form/form-state";

/** Asks for an e-mail address and sends a link to it; says the same whether or not the address is known. */
export function SignInForm({ action, mailbox }: { action: FormAction; mailbox: string | null }) {
  const [state, dispatch, isPending] = useActionState(action, IDLE);
  const email = state.values?.email?.toString();

  return (
    <form action={dispatch} noValidate>
      <Stack gap="md">
        <TextInput
          label="E-mail"
          name="email"
          type="email"
          autoComplete="email"
          required
          withAsterisk={false}
          key={email}
          defaultValue={email}
          error={state.fieldErrors?.email?.[0]}
        />
        <Button type="submit" loading={isPending}>
          Send me a sign-in link
        </Button>
        <div role="status">
          {state.status === "ok" && (
            <Text>
              If {email} belongs to a member, a link is on its way to it. It works once, for ten minutes.
              {mailbox && (
                <>
                  {" "}
                  Nothing leaves this machine: <a href={mailbox}>read it in the mailbox</a>.
                </>
              )}
            </Text>
          )}
        </div>
        {state.status === "refused" && state.message && (
          <Text role="alert" c="var(--color-brick)">
            {state.message}
          </Text>
        )}
      </Stack>
    </form>
  );
}
