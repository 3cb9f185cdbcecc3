import { Text } from "@mantine/core";
import { TextLink } from "@/components/ui/text-link";
import { planWords, ruleWords } from "./plan-words";

type Props = {
  campaign: Parameters<typeof planWords>[0];
  rules: Parameters<typeof ruleWords>[0] & { timeZone: string };
};

/** How a campaign will go, before it does, and which rules of the workspace it keeps to. */
export function PlanSentences({ campaign, rules }: Props) {
  return (
    <Text mb="md" maw="60em">
      {planWords(campaign, rules, rules.timeZone)} {ruleWords(rules)}{" "}
      <TextLink href="/settings/contact-rules" inherit underline="always">
        See the contact rules
      </TextLink>
    </Text>
  );
}
