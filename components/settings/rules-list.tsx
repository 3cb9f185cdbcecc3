import { FactList } from "@/components/ui/fact-list";
import { RULE_GROUPS, type WorkspaceRules } from "./rules";

/** The rules and promises, to read. */
export function RulesList({ rules }: { rules: WorkspaceRules }) {
  return (
    <FactList
      facts={[
        { term: "Name", fact: <bdi>{rules.name}</bdi> },
        { term: "Time zone", fact: rules.timeZone },
        { term: "Currency", fact: rules.currency },
        ...RULE_GROUPS.flatMap(({ rules: ofGroup }) =>
          ofGroup.map(({ label, help, inWords }) => ({ term: label, fact: inWords(rules), help })),
        ),
      ]}
    />
  );
}
