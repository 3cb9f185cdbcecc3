import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** What the list says when it shows nothing. */
export function EmptyResponses({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title="No response matches"
        action={
          <ButtonLink href="/responses" variant="default">
            Clear the filters
          </ButtonLink>
        }
      >
        Nothing that was answered fits these filters.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nobody has answered yet"
      action={
        <ButtonLink href="/campaigns" variant="default">
          Go to the campaigns
        </ButtonLink>
      }
    >
      Answers come once a campaign has asked. Each appears here when its grace of a few minutes is over; until
      then the filter “In its grace” shows it.
    </EmptyState>
  );
}
