import { FactList } from "@/components/ui/fact-list";
import { PASSIVE_CASES_NAME } from "@/components/ui/stage-name";
import { RULE_GROUPS, type WorkspaceRules } from "./rules";

/** The rules and promises, to read. */
export function RulesList({ rules }: { rules: WorkspaceRules }) {
  return (
    <FactList
      facts={[
        { term: "Name", fact: <bdi>{rules.name}</bdi> },
        { term: "Time zone", fact: rules.timeZone },
        { term: "Currency", fact: rules.currency },
        { term: "Passives who open a case", fact: PASSIVE_CASES_NAME[rules.passiveCases] },
        ...RULE_GROUPS.flatMap(({ rules: ofGroup }) =>
          ofGroup.map(({ label, help, inWords }) => ({ term: label, fact: inWords(rules), help })),
        ),
      ]}
    />
  );
}
