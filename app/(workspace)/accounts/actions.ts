"use server";

import { formAction } from "@/app/_server/form-action";
import { addAccount } from "@/lib/accounts/add-account";
import { addContact } from "@/lib/accounts/add-contact";
import {
  addAccountSchema,
  addContactSchema,
  updateAccountSchema,
  updateContactSchema,
} from "@/lib/accounts/schema";
import { updateAccount } from "@/lib/accounts/update-account";
import { updateContact } from "@/lib/accounts/update-contact";

export const addAccountAction = formAction(addAccountSchema, addAccount, {
  redirectTo: (_input, { id }) => `/accounts/${id}`,
});

export const updateAccountAction = formAction(updateAccountSchema, updateAccount, {
  redirectTo: ({ accountId }) => `/accounts/${accountId}`,
});

export const addContactAction = formAction(addContactSchema, addContact, {
  redirectTo: ({ accountId }) => `/accounts/${accountId}#people`,
});

export const updateContactAction = formAction(updateContactSchema, updateContact, {
  redirectTo: ({ contactId }) => `/accounts/people/${contactId}`,
});
