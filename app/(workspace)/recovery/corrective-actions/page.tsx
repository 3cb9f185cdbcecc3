import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { MorePages } from "@/components/accounts/more-pages";
import { ActionList } from "@/components/causes/action-list";
import { ACTION_FILTER_NAME } from "@/components/causes/action-state-words";
import { AddActionForm } from "@/components/causes/add-action-form";
import { FilterBar } from "@/components/form/filter-bar";
import { RecoveryTabs } from "@/components/recovery/recovery-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isAllowed } from "@/lib/access/permissions";
import { listCorrectiveActions } from "@/lib/causes/list-corrective-actions";
import { listRootCauses } from "@/lib/causes/queries";
import { ACTION_FILTERS, actionListSchema } from "@/lib/causes/schema";
import { listMembersForAssign } from "@/lib/recovery/queries";
import { addAction, changeAction, failAction, finishAction, verifyAction } from "./actions";

export const metadata: Metadata = { title: "Corrective actions · Recovery" };

const PATH = "/recovery/corrective-actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CorrectiveActionsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const { cursor, ...filters } = actionListSchema.parse(await searchParams);
  const { actions, today, timeZone, isAny, next } = await listCorrectiveActions(
    actor,
    { ...filters, cursor },
    now,
  );
  const canEdit = isAllowed(actor.role, "action:edit");
  const members = canEdit ? await listMembersForAssign(actor) : [];
  const causes = await listRootCauses(actor);
  const on = today.toISOString().slice(0, 10);
  return (
    <>
      <PageHeader title="Recovery" />
      <RecoveryTabs current={PATH} role={actor.role} />
      {isAny && (
        <FilterBar
          label="Filter the corrective actions"
          searchLabel="Search actions"
          values={filters}
          selects={[
            {
              name: "state",
              label: "State",
              placeholder: ACTION_FILTER_NAME.unfinished,
              options: ACTION_FILTERS.filter((state) => state !== "unfinished").map((value) => ({
                value,
                label: ACTION_FILTER_NAME[value],
              })),
            },
            {
              name: "whose",
              label: "Whose",
              placeholder: "Everybody's",
              options: [{ value: "mine", label: "Mine" }],
            },
            {
              name: "causeId",
              label: "Cause",
              placeholder: "Any cause",
              isWide: true,
              options: causes.flatMap(({ id, name, children }) => [
                { value: id, label: name },
                ...children.map((child) => ({ value: child.id, label: `${name}: ${child.name}` })),
              ]),
            },
          ]}
        />
      )}
      {actions.length > 0 ? (
        <ActionList
          label="Corrective actions, what is due first at the top"
          list={actions}
          actions={
            canEdit
              ? { change: changeAction, finish: finishAction, verify: verifyAction, fail: failAction }
              : null
          }
          members={members}
          today={on}
          now={now}
          timeZone={timeZone}
        />
      ) : isAny ? (
        <EmptyState title="No corrective action fits.">
          {Object.values(filters).some(Boolean)
            ? "Choose another state, or clear the filters."
            : "Everything that was put in hand is done. Choose “All” to see it."}
        </EmptyState>
      ) : (
        <EmptyState title="No corrective actions yet.">
          A corrective action changes something so that a cause does not come back. Add one here, or on the
          page of the case that calls for it.
        </EmptyState>
      )}
      <MorePages path={PATH} filters={filters} cursor={cursor} next={next} />
      {canEdit && (
        <Section id="add" title="Add a corrective action">
          <AddActionForm
            action={addAction}
            memberId={actor.memberId}
            members={members}
            today={on}
            causes={causes}
          />
        </Section>
      )}
    </>
  );
}
