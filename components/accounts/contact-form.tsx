"use client";

import { SimpleGrid } from "@mantine/core";
import { CheckboxField, SelectField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { ButtonLink } from "@/components/ui/button-link";
import { CONTACT_ROLE_NAME } from "@/components/ui/stage-name";
import type { ContactRole, ContactState } from "@/prisma/generated/enums";

type Contact = {
  id: string;
  name: string;
  email: string;
  jobTitle: string | null;
  role: ContactRole | null;
  locale: string | null;
  phone: string | null;
  state: ContactState;
};

type Props = {
  action: FormAction;
  accountId: string;
  /** The contact to change; none to add one. */
  contact?: Contact;
};

const ROLES = [
  { value: "", label: "Not known" },
  ...Object.entries(CONTACT_ROLE_NAME).map(([value, label]) => ({ value, label })),
];

const loadAddSchema = async () => (await import("@/lib/accounts/schema")).addContactSchema;
const loadUpdateSchema = async () => (await import("@/lib/accounts/schema")).updateContactSchema;

/** Adds a person to an account, or changes one. */
export function ContactForm({ action, accountId, contact }: Props) {
  const hasUnsubscribed = contact?.state === "unsubscribed";
  return (
    <SubmitForm
      action={action}
      schema={contact ? loadUpdateSchema : loadAddSchema}
      hidden={contact ? { contactId: contact.id } : { accountId }}
      label={contact ? "Change the contact" : "Add a contact"}
      submitLabel={contact ? "Save the contact" : "Add the contact"}
      aside={
        <ButtonLink
          href={contact ? `/accounts/people/${contact.id}` : `/accounts/${accountId}`}
          variant="subtle"
        >
          Cancel
        </ButtonLink>
      }
    >
      <TextField
        name="name"
        label="Name"
        required
        maxLength={300}
        defaultValue={contact?.name}
        data-autofocus
      />
      <TextField
        name="email"
        type="email"
        label="E-mail address"
        description={
          hasUnsubscribed
            ? "This person asked not to be written to, so the address stays as it is."
            : "Where surveys go. Each address once in an account."
        }
        readOnly={hasUnsubscribed}
        required
        maxLength={254}
        defaultValue={contact?.email}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextField
          name="jobTitle"
          label="Job title"
          maxLength={200}
          defaultValue={contact?.jobTitle ?? undefined}
        />
        <SelectField name="role" label="Role" data={ROLES} defaultValue={contact?.role ?? ""} />
        <TextField
          name="phone"
          type="tel"
          label="Phone"
          maxLength={50}
          defaultValue={contact?.phone ?? undefined}
        />
        <TextField
          name="locale"
          label="Language"
          placeholder="en, de-CH"
          maxLength={20}
          defaultValue={contact?.locale ?? undefined}
        />
      </SimpleGrid>
      {contact && !hasUnsubscribed && (
        <CheckboxField
          name="hasLeft"
          label="Works there no more"
          description="Their answers stay; no survey goes to them again."
          defaultChecked={contact.state === "left"}
        />
      )}
    </SubmitForm>
  );
}
