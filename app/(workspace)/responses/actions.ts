"use server";

import { formAction } from "@/app/_server/form-action";
import { chooseResponse } from "@/lib/responses/choose-response";
import { closeLink } from "@/lib/responses/close-link";
import { discardResponse } from "@/lib/responses/discard-response";
import { closeLinkSchema, decideResponseSchema } from "@/lib/responses/schema";

const revalidate = ({ responseId }: { responseId: string }) => ["/responses", `/responses/${responseId}`];

export const chooseResponseAction = formAction(decideResponseSchema, chooseResponse, { revalidate });
export const discardResponseAction = formAction(decideResponseSchema, discardResponse, { revalidate });
export const closeLinkAction = formAction(closeLinkSchema, closeLink, {
  revalidate: (_input, { contactId }) => [`/accounts/people/${contactId}`],
});
