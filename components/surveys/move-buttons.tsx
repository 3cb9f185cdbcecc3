"use client";

import { ActionIcon, Group } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";

type Props = {
  /** What is moved, as it is called. */
  name: string;
  id: string;
  /** Null where there is nowhere to go. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: (() => void) | null;
};

/** Moves one of a list up or down, or takes it out. */
export function MoveButtons({ name, id, onUp, onDown, onRemove }: Props) {
  const button = { variant: "subtle", color: "gray", size: "lg" } as const;
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        {...button}
        id={`${id}-up`}
        aria-label={`Move ${name} up`}
        disabled={!onUp}
        onClick={onUp ?? undefined}
      >
        <IconArrowUp size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon
        {...button}
        id={`${id}-down`}
        aria-label={`Move ${name} down`}
        disabled={!onDown}
        onClick={onDown ?? undefined}
      >
        <IconArrowDown size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
      {onRemove && (
        <ActionIcon {...button} aria-label={`Remove ${name}`} onClick={onRemove}>
          <IconX size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}
