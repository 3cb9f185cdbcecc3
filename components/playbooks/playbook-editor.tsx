"use client";

import { useState } from "react";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { useWarnOfLeaving } from "@/components/surveys/use-warn-of-leaving";
import type { PlaybookDetail } from "@/lib/playbooks/queries";
import { MeantForFields } from "./meant-for-fields";
import { StepList } from "./step-list";

type Props = { playbook: PlaybookDetail; memberId: string; save: FormAction };

/** A playbook to be changed; what is typed is kept until it is saved. */
export function PlaybookEditor({ playbook, memberId, save }: Props) {
  const { id: playbookId, revision } = playbook;
  const [isChanged, setIsChanged] = useState(false);
  useWarnOfLeaving(isChanged);
  return (
    <SubmitForm
      action={save}
      schema={async () => (await import("@/lib/playbooks/schema")).playbookFormSchema}
      draft={{ place: `playbook ${playbookId} of ${memberId}`, name: String(revision), keepsOlder: true }}
      hidden={{ playbookId, revision: String(revision) }}
      label={`Change ${playbook.name}`}
      submitLabel="Save the playbook"
      onDirtyChange={setIsChanged}
    >
      <MeantForFields {...playbook} />
      <StepList steps={playbook.steps} />
    </SubmitForm>
  );
}
