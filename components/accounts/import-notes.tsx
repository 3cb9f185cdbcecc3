import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { getImport } from "@/lib/accounts/imports/queries";
import { wholeNumber } from "@/lib/scoring/format";

type ContactImport = Awaited<ReturnType<typeof getImport>>;
type Note = ContactImport["problems"][number];
type Props = { contactImport: Pick<ContactImport, "id" | "problems" | "summary"> };

/** What was wrong with the file, by line, and all of it as a file. */
export function ImportNotes({ contactImport: { id, problems, summary } }: Props) {
  if (problems.length === 0) return null;
  const all = (summary?.problems ?? 0) + (summary?.mergedRows ?? 0);
  const columns: Column<Note>[] = [
    {
      key: "line",
      header: "Line",
      onPhone: "fact",
      width: "5rem",
      cell: ({ line }) => wholeNumber(line),
    },
    {
      key: "what",
      header: "What happens",
      width: "8rem",
      cell: ({ isNotice }) => (isNotice ? "Merged" : "Left out"),
    },
    {
      key: "column",
      header: "Column",
      isBlank: ({ column }) => !column,
      width: "10rem",
      cell: ({ column }) => column || "–",
    },
    { key: "message", header: "Reason", cell: ({ message }) => <span dir="auto">{message}</span> },
  ];
  return (
    <Section
      id="notes"
      title="Lines to look at"
      words={problems.length < all && `The first ${problems.length} of ${wholeNumber(all)}.`}
      action={
        <a href={`/api/imports/${id}/report`} download>
          Download the report
        </a>
      }
    >
      <DataTable
        caption="What is wrong, by line"
        minWidth="40rem"
        columns={columns}
        rows={problems}
        rowKey={({ line, column }) => `${line}.${column}`}
        empty={null}
      />
    </Section>
  );
}
