"use client";

import { Button, Checkbox, Group, Text } from "@mantine/core";
import { useSessionStorage } from "@mantine/hooks";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { useFormContext } from "@/components/form/use-field";
import { countWords } from "@/components/ui/count-words";
import { CONTACT_ROLE_NAME, CONTACT_STATE_NAME } from "@/components/ui/stage-name";
import type { Candidate } from "@/lib/incidents/find-candidates";
import classes from "./candidate-form.module.css";
import { ticksOf } from "./ticks";

type Props = {
  action: FormAction;
  incidentId: string;
  /** Those of this page of the filter. */
  candidates: readonly Candidate[];
};

/** The contacts of a filter, to be ticked; what is ticked stays so over filters, searches and pages until it is added. */
export function CandidateForm({ action, incidentId, candidates }: Props) {
  const [ticked, setTicked] = useSessionStorage<readonly string[]>({
    // By this beginning it is forgotten with all that was typed when somebody signs out.
    key: `draft of ticks for ${incidentId}`,
    defaultValue: [],
  });
  const ticks = ticksOf(ticked, candidates);
  const accounts = [...Map.groupBy(candidates, ({ accountName }) => accountName)];
  return (
    <SubmitForm
      action={action}
      hidden={{ incidentId }}
      label="Choose contacts"
      submitLabel={
        ticks.chosen.length > 0
          ? `Add ${countWords(ticks.chosen.length, ["ticked contact", "ticked contacts"])}`
          : "Add the ticked contacts"
      }
      submitVariant={ticks.chosen.length > 0 ? "filled" : "default"}
      onDone={() => setTicked([])}
    >
      {ticks.chosen.map((id) => (
        <input key={id} type="hidden" name="contactIds[]" value={id} />
      ))}
      <Group gap="sm">
        <Text role="status">
          {ticks.chosen.length} chosen{ticks.elsewhere > 0 && `, ${ticks.elsewhere} of them not shown here`}
        </Text>
        {ticks.decisionMakers.length > 0 && (
          <Button
            variant="default"
            size="xs"
            onClick={() => setTicked([...ticks.chosen, ...ticks.decisionMakers])}
          >
            Tick {countWords(ticks.decisionMakers.length, ["decision maker", "decision makers"])} shown here
          </Button>
        )}
        {ticks.chosen.length > 0 && (
          <Button variant="subtle" size="xs" onClick={() => setTicked([])}>
            Untick all
          </Button>
        )}
      </Group>
      <TicksError />
      {accounts.map(([account, people]) => (
        <fieldset key={account} className={classes.account}>
          <legend className={classes.name}>{account}</legend>
          {people.map(({ id, name, isChosen, ...person }) => (
            <Checkbox
              key={id}
              classNames={{ root: classes.person, labelWrapper: classes.words }}
              checked={isChosen || ticks.has(id)}
              onChange={() => setTicked(ticks.toggled(id))}
              disabled={isChosen}
              label={name}
              description={describe(person, isChosen)}
            />
          ))}
        </fieldset>
      ))}
    </SubmitForm>
  );
}

/** Too many or none: a refusal that no single box can show. */
function TicksError() {
  const { contactIds } = useFormContext().errors;
  return contactIds ? <div role="alert">{contactIds}</div> : null;
}

function describe(
  { role, jobTitle, email, state }: Pick<Candidate, "role" | "jobTitle" | "email" | "state">,
  isChosen: boolean,
) {
  return [
    isChosen && "On the list",
    role && CONTACT_ROLE_NAME[role],
    jobTitle,
    email,
    state !== "active" && CONTACT_STATE_NAME[state],
  ]
    .filter(Boolean)
    .join(" · ");
}
