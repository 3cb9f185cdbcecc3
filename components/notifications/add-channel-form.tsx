"use client";

import { FieldGroup } from "@/components/form/field-group";
import { TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { RadioField } from "@/components/form/radio-field";
import { SubmitForm } from "@/components/form/submit-form";
import { ALL_KINDS } from "@/lib/notifications/news-kinds";
import { CHANNEL_KINDS, USUAL_TELLS } from "./channel-words";
import { KindBoxes } from "./kind-boxes";

/** Adds a channel of Slack or Teams. */
export function AddChannelForm({ action }: { action: FormAction }) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/notifications/schema")).addChannelFormSchema}
      submitLabel="Add the channel"
      success="The channel is added. Send it a test now."
      label="Add a channel"
      resets
    >
      <RadioField name="kind" label="Where it is" options={CHANNEL_KINDS} defaultValue="slack" />
      <TextField name="name" label="Name" placeholder="#client-care" required maxLength={100} />
      <TextField
        name="url"
        label="Address of the webhook"
        description="Slack: an incoming webhook. Teams: a workflow that posts to a channel when a webhook request is received. Stored encrypted, never shown again."
        placeholder="https://"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        required
        maxLength={2000}
      />
      <FieldGroup title="What it hears of">
        <KindBoxes reader="channel" label="What it hears of" kinds={ALL_KINDS} ticked={USUAL_TELLS} />
      </FieldGroup>
    </SubmitForm>
  );
}
