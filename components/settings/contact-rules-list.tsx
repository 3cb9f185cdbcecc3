import { FactList } from "@/components/ui/fact-list";
import type { WorkspaceRules } from "./rules";
import { sendingWords } from "./sending-words";

/** The contact rules, to read. */
export function ContactRulesList({ rules }: { rules: WorkspaceRules }) {
  const { contactRuleDays, accountDailyCap } = rules;
  return (
    <FactList
      facts={[
        {
          term: "Rest between surveys",
          fact: `${contactRuleDays} ${contactRuleDays === 1 ? "day" : "days"}`,
          help: "A contact who was asked is left in peace this long. Follow-ups of a case don't count.",
        },
        {
          term: "Most people of one account a day",
          fact: accountDailyCap ?? "Any number",
          help: accountDailyCap !== null && "The others are asked on the days after.",
        },
        {
          term: "Sending hours",
          fact: `Mail goes out ${sendingWords(rules)}.`,
          help: rules.sendingFromMinute !== null && "On the clock where the contact is.",
        },
      ]}
    />
  );
}
