import { Text } from "@mantine/core";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { SEVERITY_NAME } from "@/components/ui/stage-name";
import type { ListedPromises } from "@/lib/recovery/list-promises";

type Props = { promises: ListedPromises; followUpAfterDays: number };

const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? "" : "s"}`;

/** Within what time a client hears from the firm, by how grave the case is. */
export function TrainingPromises({ promises: { usual, bySeverity }, followUpAfterDays }: Props) {
  return (
    <Section
      id="promises"
      title="What we promise"
      words="All of it counts from the moment the case opens. Hours go on through nights and weekends, as the client feels them; working days are ours."
    >
      <DataTable
        caption="Promises by severity"
        rows={bySeverity}
        rowKey={({ severity }) => severity}
        empty={null}
        minWidth="30rem"
        columns={[
          { key: "severity", header: "Severity", cell: ({ severity }) => SEVERITY_NAME[severity] },
          {
            key: "apologise",
            header: "Apologise within",
            cell: (own) => count(own.apologiseWithinHours ?? usual.apologiseWithinHours, "hour"),
          },
          {
            key: "diagnose",
            header: "Find the cause within",
            cell: (own) => count(own.diagnoseWithinDays ?? usual.diagnoseWithinDays, "working day"),
          },
          {
            key: "plan",
            header: "Tell the plan within",
            cell: (own) => count(own.planWithinDays ?? usual.planWithinDays, "working day"),
          },
        ]}
      />
      <Text mt="sm" maw="40rem">
        Then it is put right by the date that was promised. {count(followUpAfterDays, "day")} after that the
        client is asked whether it was, and only that answer says that the client was won back.
      </Text>
    </Section>
  );
}
