"use client";

import { FieldRow } from "@/components/form/field-row";
import { NumberField, SelectField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import type { SenderView } from "@/lib/senders/queries";
import { SecretField } from "./secret-field";
import { SECURITY_NAME } from "./sender-words";
import { UsualFields } from "./usual-fields";

const SECURITIES = Object.entries(SECURITY_NAME).map(([value, label]) => ({ value, label }));

type Props = { action: FormAction; sender: SenderView };

/** Sends through a mail server of the firm's own. */
export function SmtpForm({ action, sender }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/senders/schema")).smtpSenderSchema}
      hidden={{ kind: "smtp" }}
      submitLabel="Save the mail server"
      success="The mail server is saved. Test it now."
      label="Your own mail server"
    >
      <FieldRow>
        <TextField
          name="host"
          label="Mail server"
          placeholder="smtp.example.com"
          autoComplete="off"
          spellCheck={false}
          required
          maxLength={253}
          defaultValue={sender.host ?? ""}
        />
        <NumberField name="port" label="Port" required maxLength={5} defaultValue={sender.port ?? 587} />
      </FieldRow>
      <SelectField
        name="security"
        label="Encryption"
        data={SECURITIES}
        defaultValue={sender.security ?? "starttls"}
      />
      <FieldRow>
        <TextField
          name="username"
          label="Username"
          autoComplete="off"
          spellCheck={false}
          description="Empty: the server wants no password."
          maxLength={320}
          defaultValue={sender.username ?? ""}
        />
        <SecretField
          name="password"
          label="Password"
          isKept={sender.hasPassword}
          isOptional
          description="Stored encrypted, shown to nobody. Another server or username needs it again."
        />
      </FieldRow>
      <UsualFields
        sender={sender}
        isFromRequired
        fromHelp="Invitations come from here; it must belong to the account."
      />
    </SubmitForm>
  );
}
