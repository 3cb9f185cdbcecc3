"use server";

import { formAction } from "@/app/_server/form-action";
import { addAccount } from "@/lib/accounts/add-account";
import { addContact } from "@/lib/accounts/add-contact";
import { dismissLeftHint } from "@/lib/accounts/dismiss-left-hint";
import { markContactLeft } from "@/lib/accounts/mark-contact-left";
import {
  addAccountSchema,
  addContactSchema,
  contactIdSchema,
  updateAccountSchema,
  updateContactSchema,
} from "@/lib/accounts/schema";
import { updateAccount } from "@/lib/accounts/update-account";
import { updateContact } from "@/lib/accounts/update-contact";
import { changeBudget } from "@/lib/gestures/change-budget";
import { budgetSchema } from "@/lib/gestures/schema";

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

const pagesOfContact = ({ contactId }: { contactId: string }, { accountId }: { accountId: string }) => [
  `/accounts/people/${contactId}`,
  `/accounts/${accountId}`,
];

export const markContactLeftAction = formAction(contactIdSchema, markContactLeft, {
  revalidate: pagesOfContact,
  message: ({ name }) => `${name} is marked as left.`,
});

export const dismissLeftHintAction = formAction(contactIdSchema, dismissLeftHint, {
  revalidate: pagesOfContact,
  message: ({ name }) => `${name} stays as they are.`,
});

export const changeBudgetAction = formAction(budgetSchema, changeBudget, {
  revalidate: ({ accountId }) => [`/accounts/${accountId}`, "/recovery/approvals"],
});
