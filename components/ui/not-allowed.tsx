import { EmptyState } from "./empty-state";
import { PageHeader } from "./page-header";

/** A page that the reader's role does not open. */
export function NotAllowed({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState title="Your role does not allow this.">
        An admin of your workspace can do it, or give you another role.
      </EmptyState>
    </>
  );
}
