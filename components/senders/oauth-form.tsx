"use client";

import { FieldRow } from "@/components/form/field-row";
import { TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import type { SenderView } from "@/lib/senders/queries";
import { SecretField } from "./secret-field";
import { UsualFields } from "./usual-fields";

const WORDS = {
  microsoft: {
    name: "Microsoft",
    help: "From an app registration in Entra with the permission SMTP.Send and offline access.",
  },
  google: {
    name: "Google",
    help: "From an OAuth client in the Google Cloud console with the scope https://mail.google.com/.",
  },
} as const;

type Props = { action: FormAction; kind: keyof typeof WORDS; sender: SenderView };

/** Sends through the firm's Microsoft or Google account, without a password. */
export function OauthForm({ action, kind, sender }: Props) {
  const { name, help } = WORDS[kind];
  return (
    <SubmitForm
      action={action}
      schema={async () => {
        const { googleSenderSchema, microsoftSenderSchema } = await import("@/lib/senders/schema");
        return kind === "microsoft" ? microsoftSenderSchema : googleSenderSchema;
      }}
      hidden={{ kind }}
      submitLabel={`Save the ${name} account`}
      success={`The ${name} account is saved. Test it now.`}
      label={`Your ${name} account`}
    >
      <FieldRow columns={kind === "microsoft" ? 2 : 1}>
        <TextField
          name="username"
          label="Mailbox"
          type="email"
          description="The account that gave its consent."
          required
          maxLength={254}
          defaultValue={sender.username ?? ""}
        />
        {kind === "microsoft" && (
          <TextField
            name="oauthTenant"
            label="Directory id"
            autoComplete="off"
            spellCheck={false}
            description="Entra calls it tenant id; its domain will do, too."
            required
            maxLength={253}
            defaultValue={sender.oauthTenant ?? ""}
          />
        )}
      </FieldRow>
      <FieldRow columns={1}>
        <TextField
          name="oauthClientId"
          label="Client id"
          autoComplete="off"
          spellCheck={false}
          description={help}
          required
          maxLength={320}
          defaultValue={sender.oauthClientId ?? ""}
        />
      </FieldRow>
      <FieldRow>
        <SecretField name="oauthClientSecret" label="Client secret" isKept={sender.hasOauthClientSecret} />
        <SecretField name="oauthRefreshToken" label="Refresh token" isKept={sender.hasOauthRefreshToken} />
      </FieldRow>
      <UsualFields
        sender={sender}
        isFromRequired={false}
        fromHelp="Empty: the mailbox. Another one must be an alias of it."
      />
    </SubmitForm>
  );
}
