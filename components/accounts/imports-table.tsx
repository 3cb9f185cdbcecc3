import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { Name } from "@/components/ui/name";
import { TextLink } from "@/components/ui/text-link";
import type { listImports } from "@/lib/accounts/imports/queries";
import { wholeNumber } from "@/lib/scoring/format";
import { IMPORT_STATE_NAME } from "./import-state-name";

type ContactImport = Awaited<ReturnType<typeof listImports>>[number];
type Props = { imports: readonly ContactImport[]; now: Date; timeZone: string };

/** Earlier imports, the latest first. */
export function ImportsTable({ imports, now, timeZone }: Props) {
  const columns: Column<ContactImport>[] = [
    {
      key: "file",
      header: "File",
      cell: ({ id, fileName }) => (
        <TextLink href={`/accounts/import/${id}`}>
          <Name>{fileName}</Name>
        </TextLink>
      ),
    },
    { key: "state", header: "State", cell: ({ state }) => IMPORT_STATE_NAME[state] },
    {
      key: "when",
      header: "When",
      cell: ({ createdAt }) => <DateText at={createdAt} now={now} timeZone={timeZone} />,
    },
    {
      key: "rows",
      header: "Rows",
      isNumeric: true,
      cell: ({ rowsTotal }) => wholeNumber(rowsTotal),
    },
    {
      key: "left-out",
      header: "Left out",
      isNumeric: true,
      isBlank: ({ summary }) => !summary?.problemRows,
      cell: ({ summary }) => (summary ? wholeNumber(summary.problemRows) : "–"),
    },
  ];
  return (
    <DataTable
      caption="Imports, the latest first"
      minWidth="36rem"
      columns={columns}
      rows={imports}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}
