import { FactList } from "@/components/ui/fact-list";
import { Section } from "@/components/ui/section";
import { LADDER } from "@/lib/recovery/escalation-ladder";
import { DOER_NAME } from "./playbook-words";

/** Who hears of a step that is late, and when. */
export function TrainingLadder() {
  return (
    <Section
      id="ladder"
      title="When a step is late"
      words="Each hears once, by mail and in the product. Whom the client's words name hears nothing and cannot own the case."
    >
      <FactList
        facts={LADDER.map(({ level, afterHours }) => ({
          term: DOER_NAME[level],
          fact: afterHours === 0 ? "At once" : `${afterHours} working hours later`,
        }))}
      />
    </Section>
  );
}
