import { Text } from "@mantine/core";

/** Whose mark the name of the score is. */
export function TrademarkLine() {
  return (
    <Text component="footer" size="xs" c="dimmed" mt="xl">
      Net Promoter, NPS and Net Promoter Score are registered trademarks of Bain &amp; Company, NICE Satmetrix
      and Fred Reichheld.
    </Text>
  );
}
