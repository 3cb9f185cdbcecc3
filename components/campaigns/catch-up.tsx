import { Stack, Text } from "@mantine/core";
import type { FormAction } from "@/components/form/form-state";
import { wholeNumber } from "@/lib/scoring/format";
import { ConfirmStep } from "./confirm-step";

type Props = { campaignId: string; count: number; action: FormAction };

/** Writes once more to those of whose mails nobody knows whether they arrived, once a member has said so. */
export function CatchUp({ campaignId, count, action }: Props) {
  const isOne = count === 1;
  const it = isOne ? "it" : "they";
  const people = isOne ? "1 person" : `${wholeNumber(count)} people`;
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
          Handing {isOne ? "this mail" : "these mails"} over broke off before the mail server had said whether
          it took {isOne ? "it" : "them"}, so nobody can know whether {it} arrived, and no answer came.
        </Text>
        <Text>
          {isOne ? "They may get the invitation twice." : "Some of them may get the invitation twice."} Nobody
          gets a third one: whoever has a reminder planned, or may have had one, is left out. Whoever answers
          meanwhile gets none.
        </Text>
      </Stack>
    </ConfirmStep>
  );
}
