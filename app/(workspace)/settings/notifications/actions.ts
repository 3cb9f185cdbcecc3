"use server";

import { formAction } from "@/app/_server/form-action";
import { savePreferences } from "@/lib/notifications/save-preferences";
import { preferencesSchema } from "@/lib/notifications/schema";

export const savePreferencesAction = formAction(preferencesSchema, savePreferences, {
  revalidate: ["/settings/notifications"],
});
