"use client";

import { Text } from "@mantine/core";
import { FieldRow } from "@/components/form/field-row";
import { TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { SecretField } from "@/components/senders/secret-field";
import type { BounceReportsView } from "@/lib/bounces/queries";
import type { MailProvider } from "@/prisma/generated/enums";
import { PROVIDER_NAME } from "./provider-words";

type Props = { provider: MailProvider | "none"; reports: BounceReportsView; action: FormAction };

const SECRET = {
  sendgrid: { label: "Verification key", description: "SendGrid shows it where signing is turned on." },
  mailgun: { label: "HTTP webhook signing key", description: "Mailgun shows it under Webhooks." },
  postmark: { label: "Password", description: "Choose one: it stands in the address you give to Postmark." },
} as const;

const loadSchema = async () => (await import("@/lib/bounces/schema")).bounceReportsSchema;

/** What proves that a report comes from the provider. */
export function ProviderForm({ provider, reports, action }: Props) {
  if (provider === "none") {
    return <NoProvider reports={reports} action={action} />;
  }
  return (
    <SubmitForm
      action={action}
      schema={loadSchema}
      hidden={{ provider }}
      submitLabel={`Listen to ${PROVIDER_NAME[provider]}`}
      success={`Reports of ${PROVIDER_NAME[provider]} are listened to.`}
      label={`Reports of ${PROVIDER_NAME[provider]}`}
    >
      <FieldRow columns={1}>
        {provider === "ses" ? (
          <TextField
            name="topic"
            label="Topic"
            description="Its ARN, as Amazon SNS shows it. No other topic is listened to."
            autoComplete="off"
            spellCheck={false}
            required
            maxLength={400}
            defaultValue={reports.topic ?? ""}
          />
        ) : (
          <SecretField
            name="secret"
            label={SECRET[provider].label}
            description={SECRET[provider].description}
            isKept={reports.provider === provider && reports.hasSecret}
          />
        )}
      </FieldRow>
    </SubmitForm>
  );
}

function NoProvider({ reports, action }: Omit<Props, "provider">) {
  return (
    <>
      <Text c="dimmed" maw="44rem" mb="md">
        Without reports a dead address is noticed only when a mail server refuses it at once, or sends the
        mail back.
      </Text>
      {reports.provider && (
        <SubmitForm
          action={action}
          schema={loadSchema}
          hidden={{ provider: "none" }}
          submitLabel="Stop listening to reports"
          submitVariant="default"
          success="No provider reports bounces any more."
          label="Stop listening to reports"
        />
      )}
    </>
  );
}
