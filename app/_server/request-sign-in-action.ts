"use server";

import { headers } from "next/headers";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { readForm, typedValues } from "@/components/form/read-form";
import { requestSignIn } from "@/lib/access/request-sign-in";
import { env } from "@/lib/platform/env";
import { isSameOrigin } from "./same-origin";

const schema = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email("Please enter an e-mail address, like dana@example.com.")),
});

/** Asks for a sign-in link. The answer is the same whether or not the address is known. */
export async function requestSignInAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  if (!isSameOrigin(await headers(), env().APP_URL)) {
    return {
      status: "refused",
      message: "This did not come from our sign-in page. Reload it and try again.",
      values,
    };
  }
  const parsed = schema.safeParse(readForm(form));
  if (!parsed.success)
    return { status: "refused", fieldErrors: z.flattenError(parsed.error).fieldErrors, values };

  await requestSignIn(parsed.data.email);
  return { status: "ok", values: parsed.data };
}
