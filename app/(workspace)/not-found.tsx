import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default function WorkspaceNotFound() {
  return (
    <EmptyState
      isWholePage
      title="This page does not exist"
      action={
        <ButtonLink href="/overview" variant="default">
          Go to the overview
        </ButtonLink>
      }
    >
      It may have been moved or removed, or it belongs to a workspace you are not in.
    </EmptyState>
  );
}
