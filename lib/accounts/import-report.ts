import { stringify } from "csv-stringify/sync";
import { csvCell } from "@/lib/platform/csv-cell";

/** What was wrong with an import, as CSV to download; marked as UTF-8, and safe to open in a spreadsheet. */
export function importReport(
  problems: readonly {
    readonly line: number;
    readonly column: string;
    readonly message: string;
    readonly isNotice: boolean;
  }[],
): string {
  const rows = problems.map(({ line, column, message, isNotice }) => [
    String(line),
    isNotice ? "Merged" : "Left out",
    csvCell(column),
    csvCell(message),
  ]);
  return stringify([["Line", "What happens", "Column", "Reason"], ...rows], {
    bom: true,
    record_delimiter: "windows",
  });
}
