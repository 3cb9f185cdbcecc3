import { Text } from "@mantine/core";
import { TextLink } from "@/components/ui/text-link";

/** Says why nothing goes out while the firm's sender is paused, and where that is put right. */
export function SenderPause({ reason }: { reason: string | null }) {
  return (
    <Text mb="md" role="alert" maw="44em">
      Nothing goes out: your sender is paused. {reason && <bdi>{reason}</bdi>}{" "}
      <TextLink href="/settings/sender" inherit underline="always">
        Go to the sender
      </TextLink>
    </Text>
  );
}
