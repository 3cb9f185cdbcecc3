"use client";

import { Button } from "@mantine/core";
import { errorReference } from "@/app/error-reference";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { error: unknown; retry: () => void };

export default function WorkspaceErrorPage({ error, retry }: Props) {
  const reference = errorReference(error);
  return (
    <EmptyState
      isWholePage
      title="Something went wrong on our side"
      action={<Button onClick={() => retry()}>Try again</Button>}
    >
      What was saved before is safe; the last step may not have been. Try again, and if it happens once more,
      tell your admin{reference && ` the reference ${reference}`}.
    </EmptyState>
  );
}
