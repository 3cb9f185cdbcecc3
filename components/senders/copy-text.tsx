"use client";

import { ActionIcon, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";

/** A button that copies a text, and says so for a moment. */
export function CopyText({ label, value }: { label: string; value: string }) {
  return (
    <CopyButton value={value} timeout={2_000}>
      {({ copied, copy }) => {
        const Icon = copied ? IconCheck : IconCopy;
        return (
          <ActionIcon
            variant="subtle"
            color="ink"
            aria-label={copied ? "Copied" : label}
            title={copied ? "Copied" : label}
            onClick={copy}
          >
            <Icon size={16} stroke={1.8} aria-hidden />
          </ActionIcon>
        );
      }}
    </CopyButton>
  );
}
