import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Name } from "@/components/ui/name";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { STAGE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { TeamCase } from "@/lib/recovery/read-team-cases";
import { casePath } from "./step-words";
import classes from "./team.module.css";

type Props = {
  /** What the cases have in common. */
  caption: string;
  cases: readonly TeamCase[];
  /** What is said of each case at the end of its line. */
  when: { header: string; cell: (one: TeamCase) => ReactNode };
  /** What is said where there is none. */
  nothing: string;
};

/** Some cases that a lead should look at, the most pressing first. */
export function TeamCases({ caption, cases, when, nothing }: Props) {
  const columns: Column<TeamCase>[] = [
    {
      key: "client",
      header: "Client",
      width: "34%",
      cell: ({ id, account, contact }) => (
        <TextLink href={casePath(id)}>
          <Name>{`${account.name}, ${contact.name}`}</Name>
        </TextLink>
      ),
    },
    {
      key: "owner",
      header: "Owner",
      cell: ({ owner }) => (owner ? <Name>{owner.name}</Name> : <span className={classes.none}>Nobody</span>),
    },
    { key: "stage", header: "Stage", cell: ({ stage }) => STAGE_NAME[stage] },
    { key: "severity", header: "Severity", cell: ({ severity }) => <SeverityBadge severity={severity} /> },
    { key: "when", ...when },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={cases}
      rowKey={({ id }) => id}
      empty={<p className={classes.nothing}>{nothing}</p>}
    />
  );
}
