import { Group, Text } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { getImport } from "@/lib/accounts/imports/queries";
import { ImportDecision } from "./import-decision";
import { ImportNotes } from "./import-notes";
import { ImportOutcome } from "./import-outcome";
import { ImportProgress } from "./import-progress";

type Props = {
  contactImport: Awaited<ReturnType<typeof getImport>>;
  confirm: FormAction;
  discard: FormAction;
};

const AGAIN = (
  <ButtonLink href="/accounts/import" variant="default">
    Import another file
  </ButtonLink>
);

/** Where an import stands and what to do next. */
export function ImportStatus({ contactImport, confirm, discard }: Props) {
  const { id, state, summary, failure, rowsDone, rowsTotal } = contactImport;
  switch (state) {
    case "checking":
    case "applying":
      return <ImportProgress state={state} rowsDone={rowsDone} rowsTotal={rowsTotal} />;
    case "failed":
      return (
        <EmptyState title="This file was not imported." action={AGAIN}>
          {failure}
        </EmptyState>
      );
    case "discarded":
      return (
        <EmptyState title="This file was discarded." action={AGAIN}>
          Nothing was written.
        </EmptyState>
      );
    case "checked":
      return (
        <>
          {summary && <ImportOutcome summary={summary} isDone={false} />}
          <ImportDecision
            importId={id}
            contacts={(summary?.newContacts ?? 0) + (summary?.updatedContacts ?? 0)}
            confirm={confirm}
            discard={discard}
          />
          <ImportNotes contactImport={contactImport} />
        </>
      );
    case "applied":
      return (
        <>
          <Text role="status" mb="sm">
            The contacts are in.
          </Text>
          {summary && <ImportOutcome summary={summary} isDone />}
          <Group gap="sm" my="lg">
            <ButtonLink href="/surveys">Make a survey for them</ButtonLink>
            <ButtonLink href="/accounts" variant="default">
              See the accounts
            </ButtonLink>
          </Group>
          <ImportNotes contactImport={contactImport} />
        </>
      );
  }
}
