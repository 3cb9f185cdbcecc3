"use client";

import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { ALL_KINDS } from "@/lib/notifications/news-kinds";
import type { NotificationKind } from "@/prisma/generated/enums";
import { KindBoxes } from "./kind-boxes";

type Props = { channelId: string; name: string; tells: readonly NotificationKind[]; action: FormAction };

/** Changes what a channel hears of. */
export function TellsForm({ channelId, name, tells, action }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/notifications/schema")).updateChannelFormSchema}
      hidden={{ channelId }}
      submitLabel="Save what it hears of"
      submitVariant="default"
      success="It is saved."
      label={`What ${name} hears of`}
    >
      <KindBoxes reader="channel" label={`What ${name} hears of`} kinds={ALL_KINDS} ticked={tells} />
    </SubmitForm>
  );
}
