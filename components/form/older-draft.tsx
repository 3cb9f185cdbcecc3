"use client";

import { Button, Group, Text } from "@mantine/core";
import classes from "./older-draft.module.css";

type Props = { isOffered: boolean; onTake: () => void; onDiscard: () => void };

/** Offers what was typed before somebody else saved: it is neither put over theirs unasked nor lost. */
export function OlderDraft({ isOffered, onTake, onDiscard }: Props) {
  return (
    <div role="status" className={classes.place}>
      {isOffered && (
        <div className={classes.offer}>
          <Text>
            You typed something here that you did not save, and meanwhile somebody else saved. The fields show
            what they saved; what you typed is kept.
          </Text>
          <Group gap="xs" mt="xs">
            <Button variant="default" size="xs" onClick={onTake}>
              Put what I typed into the fields
            </Button>
            <Button variant="subtle" size="xs" onClick={onDiscard}>
              Throw it away
            </Button>
          </Group>
        </div>
      )}
    </div>
  );
}
