"use server";

import { formAction } from "@/app/_server/form-action";
import { markAllRead } from "@/lib/notifications/mark-all-read";
import { markAllReadSchema } from "@/lib/notifications/schema";

export const markAllReadAction = formAction(markAllReadSchema, (actor, input) => markAllRead(actor, input), {
  revalidate: ["/inbox"],
});
