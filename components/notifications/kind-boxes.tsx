"use client";

import { Stack } from "@mantine/core";
import { CheckboxField } from "@/components/form/fields";
import { kindName } from "@/lib/notifications/news-kinds";
import type { NotificationKind } from "@/prisma/generated/enums";

type Props = {
  label: string;
  /** Whose settings they are. */
  reader: "member" | "channel";
  kinds: readonly NotificationKind[];
  ticked: readonly NotificationKind[];
};

/** A box for each kind of news, inside a SubmitForm. */
export function KindBoxes({ label, reader, kinds, ticked }: Props) {
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      {kinds.map((kind) => (
        <CheckboxField
          key={kind}
          name={kind}
          label={kindName(kind, reader)}
          defaultChecked={ticked.includes(kind)}
        />
      ))}
    </Stack>
  );
}
