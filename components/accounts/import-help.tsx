import { FactList } from "@/components/ui/fact-list";
import { Section } from "@/components/ui/section";

const COLUMNS = [
  { term: "Account, Name, E-mail", fact: "Needed. The name may also come as First name and Last name." },
  { term: "Role", fact: "Decision maker, influencer, user or billing." },
  { term: "Job title, Phone", fact: "As you write them." },
  { term: "Language, Time zone", fact: "Codes such as en or de-CH, and places such as Europe/Berlin." },
  {
    term: "Revenue, Currency",
    fact: "Yearly revenue in digits, and three letters such as EUR.",
  },
  { term: "Renewal date, Client since", fact: "Dates as 2027-03-31 or 31.03.2027." },
  { term: "Owner", fact: "The e-mail address of a member who answers for the account." },
  { term: "Team, Region, Tags", fact: "A team must exist. Tags are divided by commas." },
];

/** Which columns are understood, and what happens to the rows. */
export function ImportHelp() {
  return (
    <Section
      id="columns"
      title="What the file may hold"
      words="The first line names the columns, in English or German, in any order. Cells are divided by comma, semicolon or tab. A contact who is already known, by account and e-mail address, is brought up to date; an empty cell takes nothing away."
    >
      <FactList facts={COLUMNS} />
    </Section>
  );
}
