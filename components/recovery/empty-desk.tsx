import { hrefWith } from "@/components/form/href-with";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { QueueScope } from "@/lib/recovery/queries";

type Props = {
  scope: QueueScope;
  counts: Readonly<Record<QueueScope, number>>;
  isFiltered: boolean;
};

/** What the desk says when it shows no case. */
export function EmptyDesk({ scope, counts, isFiltered }: Props) {
  if (isFiltered) {
    return (
      <EmptyState
        title="No case matches"
        action={<Other href={hrefWith("/recovery", { scope })}>Clear the filters</Other>}
      >
        No case {WHOSE[scope]} fits these filters. Closed cases are under the stage Closed.
      </EmptyState>
    );
  }
  if (counts.all === 0) {
    return (
      <EmptyState title="Nobody is waiting" action={<Other href="/campaigns">Go to the campaigns</Other>}>
        A case opens by itself when a client answers with 6 or less, or asks to be contacted. What you hear by
        phone or in a meeting, open by hand.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nobody is waiting for you"
      action={<Other href={hrefWith("/recovery", { scope: "all" })}>See all {counts.all}</Other>}
    >
      There is no open case {WHOSE[scope]}; the firm has {counts.all}.
    </EmptyState>
  );
}

const WHOSE = { mine: "of yours", team: "of your team", all: "of the firm" } as const satisfies Record<
  QueueScope,
  string
>;

function Other({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <ButtonLink href={href} variant="default">
      {children}
    </ButtonLink>
  );
}
