"use server";

import { formAction } from "@/app/_server/form-action";
import { addCause } from "@/lib/causes/add-cause";
import { archiveCause } from "@/lib/causes/archive-cause";
import { arrangeCauses } from "@/lib/causes/arrange-causes";
import { changeCause } from "@/lib/causes/change-cause";
import { restoreCause } from "@/lib/causes/restore-cause";
import { arrangeCausesSchema, causeSchema, changeCauseSchema, newCauseSchema } from "@/lib/causes/schema";

const revalidate = (_input: unknown, { kindIds }: { kindIds: readonly (string | null)[] }) => [
  "/settings/causes",
  ...kindIds.filter((id) => id !== null).map((id) => `/settings/causes/${id}`),
];

export const addCauseAction = formAction(newCauseSchema, addCause, { revalidate, message: "It is added." });
export const changeCauseAction = formAction(changeCauseSchema, changeCause, {
  revalidate,
  message: "The change is saved.",
});
export const arrangeCausesAction = formAction(arrangeCausesSchema, arrangeCauses, {
  revalidate,
  message: "The order is saved.",
});
export const archiveCauseAction = formAction(causeSchema, archiveCause, {
  revalidate,
  message: "It is archived.",
});
export const restoreCauseAction = formAction(causeSchema, restoreCause, {
  revalidate,
  message: "It is offered again.",
});
