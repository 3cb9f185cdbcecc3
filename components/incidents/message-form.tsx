"use client";

import { Button, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { MessageFields, type MessageFieldsProps } from "./message-fields";
import { useUnsavedWords } from "./unsaved-words";

type Props = Omit<MessageFieldsProps, "revision" | "onSaved" | "onDirtyChange">;

const SETTLED_MS = 500;

/** Writes what all affected are told at one stage, over what one has seen; a colleague who saves meanwhile is neither overwritten nor put over what one types. */
export function MessageForm(props: Props) {
  const saved = props.written?.revision ?? 0;
  const [seen, setSeen] = useState(saved);
  const [isDirty, setDirty] = useState(false);
  const [timesShown, setTimesShown] = useState(0);
  const { setUnsaved } = useUnsavedWords();
  // One's own saving arrives a moment before its answer does.
  const [hasSettled] = useDebouncedValue(saved > seen, SETTLED_MS);
  const isOvertaken = hasSettled && saved > seen;

  useEffect(() => setUnsaved(isDirty || isOvertaken), [setUnsaved, isDirty, isOvertaken]);
  useEffect(() => () => setUnsaved(false), [setUnsaved]);

  function showTheirs() {
    setSeen(saved);
    setTimesShown((times) => times + 1);
  }

  return (
    <>
      <div role="status">
        {isOvertaken && (
          <>
            <Text>
              A colleague saved this message meanwhile. Below stands yours; it is not saved over theirs.
            </Text>
            <Button variant="default" size="xs" mt="xs" mb="md" onClick={showTheirs}>
              Show theirs; what I typed is kept
            </Button>
          </>
        )}
      </div>
      <MessageFields
        {...props}
        key={timesShown}
        revision={seen}
        onSaved={() => setSeen((revision) => revision + 1)}
        onDirtyChange={setDirty}
      />
    </>
  );
}
