"use server";

import { formAction } from "@/app/_server/form-action";
import { confirmImport } from "@/lib/accounts/confirm-import";
import { discardImport } from "@/lib/accounts/discard-import";
import { type ImportId, importIdSchema } from "@/lib/accounts/schema";

const revalidate = ({ importId }: ImportId) => [`/accounts/import/${importId}`];

export const confirmImportAction = formAction(importIdSchema, confirmImport, { revalidate });

export const discardImportAction = formAction(importIdSchema, discardImport, { revalidate });
