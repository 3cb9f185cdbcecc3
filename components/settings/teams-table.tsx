import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Name } from "@/components/ui/name";
import type { listTeams } from "@/lib/workspaces/queries";

type Team = Awaited<ReturnType<typeof listTeams>>[number];

const COLUMNS: Column<Team>[] = [
  { key: "name", header: "Team", cell: ({ name }) => <Name>{name}</Name> },
  { key: "members", header: "Members", isNumeric: true, cell: ({ _count }) => _count.members },
  { key: "accounts", header: "Accounts", isNumeric: true, cell: ({ _count }) => _count.accounts },
];

/** The offices and practices of the firm. */
export function TeamsTable({ teams }: { teams: readonly Team[] }) {
  return (
    <DataTable
      caption="Teams"
      minWidth="20rem"
      columns={COLUMNS}
      rows={teams}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No teams yet.">
          A team is an office or a practice. Its members see each other's cases together.
        </EmptyState>
      }
    />
  );
}
