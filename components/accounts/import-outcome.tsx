import { FactList } from "@/components/ui/fact-list";
import type { ImportSummary } from "@/lib/accounts/import-summary";
import { wholeNumber } from "@/lib/scoring/format";

type Props = {
  summary: ImportSummary;
  /** Whether it has happened or would happen. */
  isDone: boolean;
};

/** What an import changes, or has changed, in numbers. */
export function ImportOutcome({ summary, isDone }: Props) {
  const { newAccounts, updatedAccounts, newContacts, updatedContacts, mergedRows, problemRows } = summary;
  const facts = [
    { term: isDone ? "Contacts added" : "Contacts to add", fact: wholeNumber(newContacts) },
    { term: isDone ? "Contacts updated" : "Contacts to update", fact: wholeNumber(updatedContacts) },
    { term: isDone ? "Accounts added" : "Accounts to add", fact: wholeNumber(newAccounts) },
    { term: isDone ? "Accounts updated" : "Accounts to update", fact: wholeNumber(updatedAccounts) },
    {
      term: "Rows merged",
      fact: wholeNumber(mergedRows),
      help: mergedRows > 0 && "The same account and e-mail address twice: what the later row says stands.",
    },
    {
      term: "Rows left out",
      fact: wholeNumber(problemRows),
      help: problemRows > 0 && "Each with its line and reason below.",
    },
  ];
  const ignored = summary.ignoredColumns;
  return (
    <FactList
      facts={
        ignored.length === 0
          ? facts
          : [
              ...facts,
              {
                term: ignored.length === 1 ? "Column not used" : "Columns not used",
                fact: ignored.join(", "),
                help: "Their headings are not known here.",
              },
            ]
      }
    />
  );
}
