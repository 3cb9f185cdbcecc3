import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { ClientWords } from "@/components/ui/client-words";
import { isLeftHintOpen } from "@/lib/accounts/left-hint-standing";
import type { ContactState } from "@/prisma/generated/enums";
import { dayInSentence } from "./bounce-words";
import classes from "./left-hint.module.css";

type Props = {
  contact: {
    readonly id: string;
    readonly name: string;
    readonly state: ContactState;
    readonly leftHint: string | null;
    readonly leftHintAt: Date | null;
    readonly leftHintDismissedAt: Date | null;
    readonly leftSaidAt: Date | null;
    readonly successorName: string | null;
    readonly successorEmail: string | null;
  };
  timeZone: string;
  /** For whoever may decide; others see the hint alone. */
  actions: { readonly markLeft: FormAction; readonly keep: FormAction } | null;
};

/** What a person said of leaving, or an automatic reply about them, and the decision; nothing once it was made. */
export function LeftHint(props: Props) {
  if (!isLeftHintOpen(props.contact)) return null;
  return props.contact.leftSaidAt ? <SaidLeft {...props} /> : <RepliedLeft {...props} />;
}

function SaidLeft({ contact: { id, name, leftSaidAt, ...contact }, timeZone, actions }: Props) {
  if (!leftSaidAt) return null;
  const successor = [contact.successorName, contact.successorEmail].filter(Boolean).join(", ");
  return (
    <section className={classes.hint} aria-label={`That ${name} has handed over`}>
      <p className={classes.sentence}>
        On {dayInSentence(leftSaidAt, timeZone)} <bdi>{name}</bdi> said, by the link of a survey, that it is
        no longer them. No survey goes to them any more.
      </p>
      <p className={classes.sentence}>
        {successor ? (
          <>
            They named <bdi>{successor}</bdi> as successor.
          </>
        ) : (
          "They named no successor."
        )}
      </p>
      {actions && (
        <SubmitForm
          action={actions.keep}
          hidden={{ contactId: id }}
          submitLabel="Seen"
          submitVariant="default"
          label={`Put away that ${name} has handed over`}
        />
      )}
    </section>
  );
}

function RepliedLeft({ contact, timeZone, actions }: Props) {
  const { id, name, leftHint, leftHintAt, successorEmail } = contact;
  if (!leftHint || !leftHintAt) return null;
  return (
    <section className={classes.hint} aria-label={`Whether ${name} has left`}>
      <p className={classes.sentence}>
        An automatic reply on {dayInSentence(leftHintAt, timeZone)} says that <bdi>{name}</bdi> no longer
        works there:
      </p>
      <ClientWords words={leftHint} />
      {successorEmail && (
        <p className={classes.sentence}>
          It names <bdi>{successorEmail}</bdi>.
        </p>
      )}
      {actions && (
        <div className={classes.decision}>
          <SubmitForm
            action={actions.markLeft}
            hidden={{ contactId: id }}
            submitLabel="Mark as left"
            submitVariant="default"
            label={`Mark ${name} as left`}
          />
          <SubmitForm
            action={actions.keep}
            hidden={{ contactId: id }}
            submitLabel="Keep"
            submitVariant="subtle"
            label={`Keep ${name}`}
          />
        </div>
      )}
    </section>
  );
}
