import type { FormAction } from "@/components/form/form-state";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { ActionRow } from "@/lib/causes/action-facts";
import { actionState } from "@/lib/causes/action-state";
import type { Named } from "./action-fields";
import { ActionList } from "./action-list";
import type { ActionActions } from "./action-steps";
import { AddActionForm } from "./add-action-form";

type Props = {
  caseId: string;
  list: readonly ActionRow[];
  /** Whether the plan waits for one: the same cause stood behind an earlier case. */
  isOwed: boolean;
  /** Null for whoever may only read. */
  actions: (ActionActions & { readonly add: FormAction }) | null;
  members: readonly Named[];
  memberId: string;
  today: string;
  now: Date;
  timeZone: string;
};

/** What is changed because of a case, so that it does not come back. */
export function CaseActions({ caseId, list, isOwed, actions, memberId, ...shown }: Props) {
  if (list.length === 0 && !actions) return null;
  const on = new Date(`${shown.today}T00:00:00Z`);
  return (
    <Section
      id="corrective-actions"
      title="Corrective actions"
      words={
        isOwed
          ? "The same cause stood behind an earlier case of this account: one has to be on record before the plan is told."
          : undefined
      }
    >
      {list.length > 0 && (
        <ActionList
          label="Corrective actions of this case"
          list={list.map((action) => ({ ...action, state: actionState(action, on) }))}
          actions={actions}
          {...shown}
        />
      )}
      {actions && (
        <Disclosure summary="Add a corrective action" isOpen={isOwed}>
          <AddActionForm
            action={actions.add}
            caseId={caseId}
            memberId={memberId}
            members={shown.members}
            today={shown.today}
          />
        </Disclosure>
      )}
    </Section>
  );
}
