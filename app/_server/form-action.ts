import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormAction, FormState } from "@/components/form/form-state";
import { readForm, typedValues } from "@/components/form/read-form";
import type { Actor } from "@/lib/access/actor";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { currentActor } from "./require-actor";
import { isSameOrigin } from "./same-origin";

type Options<Input, Result> = {
  /** Paths whose pages show what the use case changed. */
  revalidate?: string[] | ((input: Input, result: Result) => string[]);
  /** Where to go once it is done. */
  redirectTo?: string | ((input: Input, result: Result) => string);
  /** Fields that are never sent back, not even to whoever typed them. */
  secrets?: readonly string[];
  /** The sentence shown once it is done. */
  message?: string | ((result: Result) => string);
};

/** A server action around a use case: our origin, an actor, valid input, the use case, fresh pages. Nothing else. */
export function formAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  carryOut: (actor: Actor, input: z.output<Schema>) => Promise<Result>,
  options: Options<z.output<Schema>, Result> = {},
): FormAction {
  return async (_state, form) => {
    const refuse = (refusal: Omit<FormState, "status" | "values">): FormState => ({
      status: "refused",
      values: without(typedValues(form), options.secrets),
      ...refusal,
    });

    if (!isSameOrigin(await headers(), env().APP_URL)) return refuse({ message: STRANGE_ORIGIN });

    const actor = await currentActor();
    if (!actor) return refuse({ message: SIGNED_OUT });

    const parsed = schema.safeParse(readForm(form));
    if (!parsed.success) {
      const { formErrors, fieldErrors } = z.flattenError(parsed.error as z.ZodError<Record<string, unknown>>);
      return refuse({ message: formErrors[0] ?? SEE_FIELDS, fieldErrors });
    }

    let result: Result;
    try {
      result = await carryOut(actor, parsed.data);
    } catch (error) {
      if (error instanceof DomainError) return refuse({ message: error.message });
      throw error;
    }

    for (const path of resolve(options.revalidate, parsed.data, result) ?? []) revalidatePath(path);
    const target = resolve(options.redirectTo, parsed.data, result);
    if (target) redirect(target);
    const { message } = options;
    return { status: "ok", message: typeof message === "function" ? message(result) : message };
  };
}

const STRANGE_ORIGIN =
  "This did not come from a page of Amends, so nothing was changed. Reload the page and try again.";
const SIGNED_OUT =
  "You are signed out, and nothing was changed. Sign in again in another tab, then come back: what you typed is still here.";
const SEE_FIELDS = "Nothing was changed yet. Please see the marked fields.";

function without<Value>(values: Record<string, Value>, names: readonly string[] = []) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}

function resolve<Value, Input, Result>(
  option: Value | ((input: Input, result: Result) => Value) | undefined,
  input: Input,
  result: Result,
): Value | undefined {
  return typeof option === "function"
    ? (option as (input: Input, result: Result) => Value)(input, result)
    : option;
}
