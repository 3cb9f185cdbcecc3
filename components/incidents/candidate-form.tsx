"use client";

import { Checkbox } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { CONTACT_ROLE_NAME, CONTACT_STATE_NAME } from "@/components/ui/stage-name";
import type { Candidate } from "@/lib/incidents/find-candidates";
import classes from "./candidate-form.module.css";

type Props = {
  action: FormAction;
  incidentId: string;
  candidates: readonly Candidate[];
  /** Whether decision makers are ticked already: not where everybody of the firm is offered. */
  ticksDecisionMakers: boolean;
};

/** The contacts of a filter, to be ticked; decision makers come first in each account. */
export function CandidateForm({ action, incidentId, candidates, ticksDecisionMakers }: Props) {
  const accounts = [...Map.groupBy(candidates, ({ accountName }) => accountName)];
  return (
    <SubmitForm
      // Drawn anew when the filter shows others, or some were added.
      key={candidates.map(({ id, isChosen }) => `${id}${isChosen}`).join() + ticksDecisionMakers}
      action={action}
      hidden={{ incidentId }}
      label="Choose contacts"
      submitLabel="Add the ticked contacts"
      submitVariant="default"
    >
      {accounts.map(([account, people]) => (
        <fieldset key={account} className={classes.account}>
          <legend className={classes.name}>{account}</legend>
          {people.map(({ id, name, email, jobTitle, role, state, isChosen }) => (
            <Checkbox
              key={id}
              classNames={{ root: classes.person, labelWrapper: classes.words }}
              name={isChosen ? undefined : "contactIds[]"}
              value={id}
              defaultChecked={isChosen || (ticksDecisionMakers && role === "decision_maker")}
              disabled={isChosen}
              label={name}
              description={[
                isChosen && "On the list",
                role && CONTACT_ROLE_NAME[role],
                jobTitle,
                email,
                state !== "active" && CONTACT_STATE_NAME[state],
              ]
                .filter(Boolean)
                .join(" · ")}
            />
          ))}
        </fieldset>
      ))}
    </SubmitForm>
  );
}
