import { type Column, DataTable } from "@/components/ui/data-table";
import { SEVERITY_NAME } from "@/components/ui/stage-name";
import type { ListedPromises } from "@/lib/recovery/list-promises";

/** What is promised for cases of each severity, to read. */
export function PromisesTable({ promises: { usual, bySeverity } }: { promises: ListedPromises }) {
  const columns: Column<ListedPromises["bySeverity"][number]>[] = [
    { key: "severity", header: "Cases", cell: ({ severity }) => SEVERITY_NAME[severity] },
    {
      key: "apologise",
      header: "Apologise within",
      isNumeric: true,
      cell: (own) => `${own.apologiseWithinHours ?? usual.apologiseWithinHours} h`,
    },
    {
      key: "diagnose",
      header: "Find the cause within",
      isNumeric: true,
      cell: (own) => workingDays(own.diagnoseWithinDays ?? usual.diagnoseWithinDays),
    },
    {
      key: "plan",
      header: "Tell the plan within",
      isNumeric: true,
      cell: (own) => workingDays(own.planWithinDays ?? usual.planWithinDays),
    },
  ];
  return (
    <DataTable
      caption="Promises by severity"
      columns={columns}
      rows={bySeverity}
      rowKey={({ severity }) => severity}
      empty={null}
    />
  );
}

function workingDays(count: number) {
  return `${count} working ${count === 1 ? "day" : "days"}`;
}
