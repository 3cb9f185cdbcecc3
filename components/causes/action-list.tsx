import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import { TextLink } from "@/components/ui/text-link";
import type { ActionRow } from "@/lib/causes/action-facts";
import type { ActionState } from "@/lib/causes/action-state";
import type { Named } from "./action-fields";
import classes from "./action-list.module.css";
import { ActionStateText } from "./action-state-text";
import { actionStateWords } from "./action-state-words";
import { type ActionActions, ActionSteps } from "./action-steps";

export type ShownAction = ActionRow & {
  readonly state: ActionState;
  /** The case that called for it, where the list is not about that case. */
  readonly case?: { readonly id: string; readonly account: { readonly name: string } } | null;
};

type Props = {
  label: string;
  list: readonly ShownAction[];
  /** Null for whoever may only read. */
  actions: ActionActions | null;
  members: readonly Named[];
  today: string;
  now: Date;
  timeZone: string;
};

/** Corrective actions, each with its cause, its case, who sees to it, and how it stands in words. */
export function ActionList({ label, list, actions, members, today, now, timeZone }: Props) {
  return (
    <ul className={classes.list} aria-label={label}>
      {list.map((action) => (
        <li key={action.id} className={classes.action}>
          <div className={classes.head}>
            <p className={classes.title} dir="auto">
              {action.title}
            </p>
            <ActionStateText state={action.state} />
          </div>
          <p className={classes.line}>
            <Facts action={action} />
            {actionStateWords(action.state, action)}.
          </p>
          {action.recurredAt && action.recurredCaseId && (
            <p className={classes.line}>
              The same cause was found <DateText at={action.recurredAt} now={now} timeZone={timeZone} />:{" "}
              <TextLink href={`/recovery/${action.recurredCaseId}`} size="xs" underline="always">
                see the case
              </TextLink>
            </p>
          )}
          {action.recurredAt && !action.recurredCaseId && (
            <p className={classes.line}>
              Somebody said so <DateText at={action.recurredAt} now={now} timeZone={timeZone} />.
            </p>
          )}
          {action.doneNote && (
            <p className={classes.note} dir="auto">
              {action.doneNote}
            </p>
          )}
          {actions && <ActionSteps action={action} actions={actions} members={members} today={today} />}
        </li>
      ))}
    </ul>
  );
}

function Facts({ action }: { action: ShownAction }) {
  const facts: { key: string; fact: ReactNode }[] = [];
  if (action.rootCause) facts.push({ key: "cause", fact: <bdi>{action.rootCause.name}</bdi> });
  if (action.case) {
    const { id, account } = action.case;
    const link = (
      <TextLink href={`/recovery/${id}`} size="xs" underline="always">
        <bdi>{account.name}</bdi>
      </TextLink>
    );
    facts.push({ key: "case", fact: link });
  }
  facts.push({ key: "owner", fact: action.owner ? <bdi>{action.owner.name}</bdi> : "nobody" });
  return facts.map(({ key, fact }) => (
    <span key={key}>
      {fact}
      {" · "}
    </span>
  ));
}
