"use client";

import type { CauseChoices } from "@/components/causes/cause-field";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { DiagnosisFields } from "@/components/recovery/diagnosis-fields";
import { PlanFields } from "@/components/recovery/plan-fields";
import { RemedyFields } from "@/components/recovery/remedy-fields";
import { stepDraft } from "./step-draft";

type Props = { action: FormAction; incidentId: string; memberId: string; today: string };

/** Why it happened, for all cases of an incident. */
export function DiagnosisForAllForm({
  action,
  incidentId,
  memberId,
  causes,
  rootCauseId,
}: Omit<Props, "today"> & { causes: CauseChoices; rootCauseId: string | null }) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/incidents/schema")).diagnosisForAllFormSchema}
      hidden={{ incidentId }}
      draft={stepDraft({ incidentId, memberId, step: "diagnosed" })}
      label="Find the cause for all"
      submitLabel="Record the cause for all"
      success="The cause is being recorded for all cases."
    >
      <DiagnosisFields causes={causes} rootCauseId={rootCauseId ?? undefined} client="A client" />
    </SubmitForm>
  );
}

/** What all clients were promised, and by when. */
export function PlanForAllForm({ action, incidentId, memberId, today }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/incidents/schema")).planForAllSchema}
      hidden={{ incidentId }}
      draft={stepDraft({ incidentId, memberId, step: "planned" })}
      label="Tell the plan to all"
      submitLabel="Record the plan for all"
      success="The plan is being recorded for all cases."
    >
      <PlanFields description="As the clients were told; each also reads it on their page." today={today} />
    </SubmitForm>
  );
}

/** That it was put right, and all clients know it. */
export function RemedyForAllForm({ action, incidentId, memberId, today }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/incidents/schema")).remedyForAllSchema}
      hidden={{ incidentId }}
      draft={stepDraft({ incidentId, memberId, step: "remedied" })}
      label="Put it right for all"
      submitLabel="Record the fix for all"
      success="The fix is being recorded for all cases. Their follow-ups go out by themselves."
    >
      <RemedyFields description="Each client reads it on their page." today={today} />
    </SubmitForm>
  );
}
