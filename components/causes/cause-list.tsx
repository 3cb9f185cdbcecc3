import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Named } from "./action-fields";
import { CauseForm } from "./cause-form";
import classes from "./cause-list.module.css";
import { CauseOrder } from "./cause-order";

export type CauseActions = Record<"add" | "change" | "arrange" | "archive" | "restore", FormAction>;

type Listed = Named & {
  readonly archivedAt: Date | null;
  /** Its page, for a kind. */
  readonly href?: string;
  /** A quiet line: the causes of a kind. */
  readonly words?: string;
};

type Props = {
  label: string;
  causes: readonly Listed[];
  /** The kind they stand under, and the kinds they could go to; none for the kinds themselves. */
  kindId?: string;
  kinds?: readonly Named[];
  /** Null for whoever may only read. */
  actions: CauseActions | null;
};

/** The kinds, or the causes of one kind: to read, to change, to put in order, to archive and to bring back. */
export function CauseList({ label, causes, kindId, kinds, actions }: Props) {
  const offered = causes.filter(({ archivedAt }) => !archivedAt);
  const archived = causes.filter(({ archivedAt }) => archivedAt);
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {offered.map(({ id, name, href, words }) => (
          <li key={id}>
            <div className={classes.head}>
              {href ? <TextLink href={href}>{name}</TextLink> : <Name>{name}</Name>}
            </div>
            {words && <p className={classes.quiet}>{words}</p>}
            {actions && (
              <Disclosure summary={`Change ${name}`}>
                <CauseForm action={actions.change} cause={{ id, name }} kindId={kindId} kinds={kinds} />
                <div className={classes.archive}>
                  <SubmitForm
                    action={actions.archive}
                    hidden={{ causeId: id }}
                    label={`Archive ${name}`}
                    submitLabel="Archive"
                    submitVariant="subtle"
                  />
                </div>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
      {actions && offered.length > 1 && (
        <Disclosure summary="Change the order">
          <CauseOrder
            key={offered.map(({ id }) => id).join()}
            action={actions.arrange}
            kindId={kindId}
            causes={offered}
          />
        </Disclosure>
      )}
      {archived.length > 0 && (
        <Section id="archived" title="Archived" words="Not offered any more; earlier diagnoses keep them.">
          <ul className={classes.list} aria-label="Archived">
            {archived.map(({ id, name, href }) => (
              <li key={id} className={classes.head}>
                {href ? <TextLink href={href}>{name}</TextLink> : <Name>{name}</Name>}
                {actions && (
                  <SubmitForm
                    action={actions.restore}
                    hidden={{ causeId: id }}
                    label={`Bring back ${name}`}
                    submitLabel="Bring back"
                    submitVariant="subtle"
                  />
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
