import { hrefWith } from "@/components/form/href-with";
import { ButtonLink } from "@/components/ui/button-link";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Name } from "@/components/ui/name";
import { TextLink } from "@/components/ui/text-link";
import { owedStage } from "@/lib/recovery/case-clock";
import { nextStep } from "@/lib/recovery/case-rank";
import type { Desk } from "@/lib/recovery/get-desk";
import type { QueueScope } from "@/lib/recovery/schema";
import { countedWords } from "./counted-words";
import { casePath } from "./step-words";

type Props = {
  scope: QueueScope;
  counts: Readonly<Record<QueueScope, number>>;
  isFiltered: boolean;
  /** What falls due next in the firm. */
  nextDue: Desk["nextDue"];
  now: Date;
  timeZone: string;
};

/** What the desk says when it shows no case. */
export function EmptyDesk({ scope, counts, isFiltered, nextDue, now, timeZone }: Props) {
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
      action={
        <Other href={hrefWith("/recovery", { scope: "all" })}>See all {countedWords(counts.all)}</Other>
      }
    >
      There is no open case {WHOSE[scope]}; the firm has {countedWords(counts.all)}.
      {nextDue?.dueAt && (
        <>
          {" "}
          Next due: <DateText at={nextDue.dueAt} now={now} timeZone={timeZone} />,{" "}
          <TextLink href={casePath(nextDue.id)} underline="always">
            <Name>{nextDue.account.name}</Name>
          </TextLink>
          , {nextStep(owedStage(nextDue))}.
        </>
      )}
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
