"use client";

import { useState } from "react";
import type { CauseChoices } from "@/components/causes/cause-field";
import { EarlierCauses } from "@/components/causes/earlier-causes";
import type { FormAction } from "@/components/form/form-state";
import type { Draft } from "@/components/form/kept-draft";
import { SubmitForm } from "@/components/form/submit-form";
import { DiagnosisFields } from "./diagnosis-fields";

type Props = {
  action: FormAction;
  caseId: string;
  draft: Draft;
  causes: CauseChoices;
};

/** Why it happened: the cause, the whys that lead to it, and what proves them. */
export function DiagnosisForm({ action, caseId, draft, causes }: Props) {
  const [causeId, setCauseId] = useState<string | null>(null);
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).diagnosisFormSchema}
      hidden={{ caseId }}
      draft={draft}
      onChange={({ rootCauseId }) =>
        setCauseId(typeof rootCauseId === "string" && rootCauseId !== "" ? rootCauseId : null)
      }
      label="Find the cause"
      submitLabel="Record the cause"
      success="The cause is recorded."
    >
      <DiagnosisFields causes={causes} client="The client">
        <EarlierCauses caseId={caseId} rootCauseId={causeId} />
      </DiagnosisFields>
    </SubmitForm>
  );
}
