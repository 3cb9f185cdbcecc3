import { Stack, Text } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { wholeNumber } from "@/lib/scoring/format";
import { ConfirmStep } from "./confirm-step";

type Props = { campaignId: string; count: number; action: FormAction };

/** Writes once more to those of whose mails nobody knows whether they arrived, once a member has said so. */
export function CatchUp({ campaignId, count, action }: Props) {
  const people = count === 1 ? "1 person" : `${wholeNumber(count)} people`;
  return (
    <ConfirmStep
      label={`Write again to ${people}`}
      title={`Write again to ${people}?`}
      submitLabel="Write again"
      variant="default"
      action={action}
      hidden={{ campaignId }}
    >
      <Stack gap="xs">
        <Text>
          The mail server went silent after it had {count === 1 ? "this mail" : "these mails"}, so nobody can
          know whether {count === 1 ? "it" : "they"} arrived, and no answer came.
        </Text>
        <Text>
          {count === 1 ? "They may get the invitation twice." : "Some of them may get the invitation twice."}{" "}
          Nobody gets a third one, and whoever answers meanwhile gets none.
        </Text>
      </Stack>
    </ConfirmStep>
  );
}
