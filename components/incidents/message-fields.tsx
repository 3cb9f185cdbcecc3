"use client";

import { useState } from "react";
import { CheckboxField, TextAreaField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { ApologyComposer } from "@/components/recovery/apology-composer";
import type { IncidentMessageStage } from "@/prisma/generated/enums";

export type MessageFieldsProps = {
  action: FormAction;
  incidentId: string;
  memberId: string;
  stage: IncidentMessageStage;
  written: {
    readonly revision: number;
    readonly subject: string;
    readonly body: string;
    readonly isApology: boolean;
    readonly impact: string | null;
  } | null;
  /** Which version one writes over; 0 where nobody wrote one yet. */
  revision: number;
  onSaved: () => void;
  onDirtyChange: (isDirty: boolean) => void;
};

/** The fields of a message to all; the coach reads along. */
export function MessageFields(props: MessageFieldsProps) {
  const { action, incidentId, memberId, stage, written, revision, onSaved, onDirtyChange } = props;
  const canApologise = stage === "first_word";
  const [isApology, setIsApology] = useState(written?.isApology ?? false);
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/incidents/schema")).messageSchema}
      hidden={{ incidentId, stage, revision: String(revision) }}
      draft={{
        place: `message ${stage} of ${incidentId} of ${memberId}`,
        name: `over ${revision}`,
        keepsOlder: true,
        isKeptOnServer: true,
      }}
      label="Write the message"
      submitLabel="Save and preview"
      submitVariant={written ? "default" : "filled"}
      success="Saved. Nothing was sent."
      onDone={onSaved}
      onDirtyChange={onDirtyChange}
      onChange={(values) => {
        if ("isApology" in values) setIsApology(Boolean(values.isApology));
      }}
    >
      <TextField
        name="subject"
        label="Subject"
        maxLength={200}
        required
        dir="auto"
        defaultValue={written?.subject}
      />
      <ApologyComposer
        label="What the mail says"
        description="To everybody alike; {first name} becomes the name of each. Answers come to their cases."
        clientWords={null}
        templates={[]}
        defaultValue={written?.body}
      />
      {canApologise && (
        <CheckboxField
          name="isApology"
          label="Let it count as the apology of cases that have none yet"
          description="Each such case moves on once its mail is sent, and what its playbook puts before an apology is skipped. Leave it off where decision makers should hear you in person: their cases then still ask for an apology."
          defaultChecked={written?.isApology ?? false}
        />
      )}
      {canApologise && isApology && (
        <TextAreaField
          name="impact"
          label="What it meant for them"
          description="The harm as clients felt it; it stands in the record of each apology. Then say it in the message, too."
          minRows={2}
          maxLength={2_000}
          required
          defaultValue={written?.impact ?? undefined}
        />
      )}
    </SubmitForm>
  );
}
