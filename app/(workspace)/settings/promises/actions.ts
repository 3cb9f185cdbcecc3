"use server";

import { formAction } from "@/app/_server/form-action";
import { promisesSchema } from "@/lib/recovery/schema";
import { updatePromises } from "@/lib/recovery/update-promises";

export const updatePromisesAction = formAction(promisesSchema, updatePromises, {
  revalidate: ["/settings/promises"],
});
