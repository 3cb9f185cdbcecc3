"use server";

import { formAction } from "@/app/_server/form-action";
import { archiveApologyTemplate } from "@/lib/recovery/archive-apology-template";
import { saveApologyTemplate } from "@/lib/recovery/save-apology-template";
import { apologyTemplateSchema, archiveTemplateSchema } from "@/lib/recovery/schema";

const revalidate = ["/settings/apologies"];

export const saveTemplateAction = formAction(apologyTemplateSchema, saveApologyTemplate, {
  revalidate,
  message: "The template is saved.",
});
export const archiveTemplateAction = formAction(archiveTemplateSchema, archiveApologyTemplate, {
  revalidate,
  message: "The template is archived.",
});
