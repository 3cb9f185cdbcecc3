"use client";

import { WhysField } from "@/components/causes/whys-field";
import { DateField, SelectField, TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { RadioField } from "@/components/form/radio-field";
import { SubmitForm } from "@/components/form/submit-form";

type Cause = { readonly id: string; readonly name: string };

type Props = { action: FormAction; incidentId: string; today: string };

/** Why it happened, for all cases of an incident. */
export function DiagnosisForAllForm({
  action,
  incidentId,
  causes,
  rootCauseId,
}: Omit<Props, "today"> & {
  causes: readonly (Cause & { readonly children: readonly Cause[] })[];
  rootCauseId: string | null;
}) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/incidents/schema")).diagnosisForAllFormSchema}
      hidden={{ incidentId }}
      label="Find the cause for all"
      submitLabel="Record the cause for all"
      success="The cause is being recorded for all cases."
    >
      <SelectField
        name="rootCauseId"
        label="Root cause"
        placeholder="Choose the one that comes closest"
        searchable
        required
        nothingFoundMessage="No cause goes by that name."
        defaultValue={rootCauseId ?? undefined}
        data={causes.map(({ id, name, children }) => ({
          group: name,
          items: (children.length > 0 ? children : [{ id, name }]).map((cause) => ({
            value: cause.id,
            label: cause.name,
          })),
        }))}
      />
      <WhysField />
      <TextAreaField
        name="evidence"
        label="Evidence"
        description="What shows it: a mail, a log, a note of a call. Optional."
        minRows={2}
        maxLength={10_000}
      />
      <RadioField
        name="noticedFirst"
        label="Who noticed first?"
        required
        options={[
          { value: "client", label: "A client" },
          { value: "us", label: "We did" },
        ]}
      />
      <RadioField
        name="preventable"
        label="Could we have prevented it?"
        required
        options={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
      />
    </SubmitForm>
  );
}

/** What all clients were promised, and by when. */
export function PlanForAllForm({ action, incidentId, today }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/incidents/schema")).planForAllSchema}
      hidden={{ incidentId }}
      label="Tell the plan to all"
      submitLabel="Record the plan for all"
      success="The plan is being recorded for all cases."
    >
      <TextAreaField
        name="fix"
        label="What will be fixed"
        description="As the clients were told, by message or in person."
        maxLength={10_000}
        required
      />
      <DateField name="fixDueOn" label="By when" min={today} w="14rem" required />
    </SubmitForm>
  );
}

/** That it was put right, and all clients know it. */
export function RemedyForAllForm({ action, incidentId, today }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/incidents/schema")).remedyForAllSchema}
      hidden={{ incidentId }}
      label="Put it right for all"
      submitLabel="Record the fix for all"
      success="The fix is being recorded for all cases. Their follow-ups go out by themselves."
    >
      <TextAreaField
        name="whatWasDone"
        label="What was done"
        description="And how the clients were told."
        maxLength={10_000}
        required
      />
      <DateField name="doneOn" label="When" defaultValue={today} max={today} w="14rem" required />
      <TextAreaField
        name="proof"
        label="Proof"
        description="What shows it. Optional."
        minRows={2}
        maxLength={10_000}
      />
    </SubmitForm>
  );
}
