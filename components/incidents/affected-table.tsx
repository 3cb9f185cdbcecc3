import type { FormAction } from "@/components/form/form-state";
import { DataTable } from "@/components/ui/data-table";
import { CONTACT_ROLE_NAME, CONTACT_STATE_NAME, OUTCOME_NAME, STAGE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { AffectedPerson } from "@/lib/incidents/list-affected";
import { MAIL_STATE_NAME, MESSAGE_NAME } from "./incident-words";
import { OneStepForm } from "./one-step-form";

type Props = {
  incidentId: string;
  people: readonly AffectedPerson[];
  /** Takes somebody off the list; null where nobody can be. */
  drop: FormAction | null;
};

/** Those whom an incident affects, each with their case and what became of each message. */
export function AffectedTable({ incidentId, people, drop }: Props) {
  return (
    <DataTable
      caption="Whom the incident affects"
      rows={people}
      rowKey={({ contactId }) => contactId}
      empty={null}
      columns={[
        {
          key: "name",
          header: "Contact",
          cell: ({ contactId, contact }) => (
            <>
              <TextLink href={`/accounts/people/${contactId}`}>{contact.name}</TextLink>
              {contact.state !== "active" && ` (${CONTACT_STATE_NAME[contact.state].toLowerCase()})`}
            </>
          ),
        },
        {
          key: "account",
          header: "Account",
          cell: ({ contact }) => (
            <TextLink href={`/accounts/${contact.account.id}`}>{contact.account.name}</TextLink>
          ),
        },
        {
          key: "role",
          header: "Role",
          cell: ({ contact }) => (contact.role ? CONTACT_ROLE_NAME[contact.role] : ""),
          isBlank: ({ contact }) => !contact.role,
        },
        {
          key: "case",
          header: "Case",
          cell: ({ case: of, refusals }) => (
            <>
              {of ? (
                <TextLink href={`/recovery/${of.id}`}>
                  {of.outcome ? OUTCOME_NAME[of.outcome] : STAGE_NAME[of.stage]}
                </TextLink>
              ) : (
                "None yet"
              )}
              {refusals.map((words) => (
                <div key={words}>{words}</div>
              ))}
            </>
          ),
        },
        {
          key: "mails",
          header: "Messages",
          cell: ({ mails }) =>
            mails.map(({ state, words, message }) => (
              <div key={message.stage}>
                {MESSAGE_NAME[message.stage]}: {MAIL_STATE_NAME[state].toLowerCase()}
                {words && `. ${words}`}
              </div>
            )),
          isBlank: ({ mails }) => mails.length === 0,
        },
        ...(drop
          ? [
              {
                key: "drop",
                header: "Take off the list",
                cell: ({ contactId, contact }: AffectedPerson) => (
                  <OneStepForm
                    action={drop}
                    hidden={{ incidentId, contactId }}
                    label={`Take ${contact.name} off`}
                    variant="subtle"
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
