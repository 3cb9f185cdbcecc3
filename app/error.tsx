"use client";

import { Button } from "@mantine/core";
import { PlainPage } from "@/components/shell/plain-page";
import { errorReference } from "./error-reference";

type Props = { error: unknown; retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  const reference = errorReference(error);
  return (
    <PlainPage
      title="Something went wrong on our side"
      words={
        <>
          What was saved before is safe; the last step may not have been. Try again, and if it happens once
          more, tell your admin{reference && ` the reference ${reference}`}.
        </>
      }
    >
      <Button onClick={() => retry()}>Try again</Button>
    </PlainPage>
  );
}
