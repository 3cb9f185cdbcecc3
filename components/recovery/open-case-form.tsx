"use client";

import { useState } from "react";
import { SelectField, TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { useOwnDraft } from "@/components/form/own-draft";
import { SubmitForm } from "@/components/form/submit-form";
import { ButtonLink } from "@/components/ui/button-link";
import { REACHED_BY_NAME } from "@/components/ui/stage-name";
import { REACHED_BY, type ReachedBy } from "@/lib/recovery/reached-by";

type Props = { action: FormAction; contactId: string; reachedBy?: ReachedBy };

/** What a client said by another way than a survey, or that nobody looked after them. */
export function OpenCaseForm({ action, contactId, reachedBy = "phone" }: Props) {
  const [way, setWay] = useState<ReachedBy>(reachedBy);
  const isNeglect = way === "neglect";
  // Typed during a call: whatever happens to this tab, it is kept.
  const draft = { ...useOwnDraft(`case about ${contactId}`), isKeptOnServer: true };
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).newCaseSchema}
      hidden={{ contactId }}
      draft={draft}
      label="Open a case"
      onChange={(values) => setWay((values.reachedBy as ReachedBy | undefined) ?? reachedBy)}
      submitLabel="Open the case"
      aside={
        <ButtonLink href="/recovery" variant="subtle">
          Cancel
        </ButtonLink>
      }
    >
      <SelectField
        name="reachedBy"
        label="How it reached you"
        data={REACHED_BY.map((value) => ({ value, label: REACHED_BY_NAME[value] }))}
        defaultValue={reachedBy}
      />
      <TextAreaField
        name="complaint"
        label={isNeglect ? "What was neglected" : "What the client said"}
        description={
          isNeglect
            ? "What the client could expect and did not get: calls, visits, answers."
            : "In their own words, as close as you can: they can read it on their page."
        }
        minRows={5}
        maxLength={10_000}
        required
        autoFocus
      />
    </SubmitForm>
  );
}
