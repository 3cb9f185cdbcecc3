import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { Name } from "@/components/ui/name";
import { ROLE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { listMembers } from "@/lib/workspaces/queries";

type Member = Awaited<ReturnType<typeof listMembers>>[number];

type Props = {
  members: readonly Member[];
  now: Date;
  timeZone: string;
  /** Whether the reader can change members. */
  canChange: boolean;
};

/** Who works in the workspace, and who was invited. */
export function MembersTable({ members, now, timeZone, canChange }: Props) {
  const columns: Column<Member>[] = [
    {
      key: "name",
      header: "Name",
      width: "28%",
      cell: ({ id, name }) =>
        canChange ? (
          <TextLink href={`/settings/members/${id}`}>
            <Name>{name}</Name>
          </TextLink>
        ) : (
          <Name>{name}</Name>
        ),
    },
    { key: "email", header: "E-mail", cell: ({ email }) => <Name>{email}</Name> },
    { key: "role", header: "Role", cell: ({ role }) => ROLE_NAME[role] },
    {
      key: "team",
      header: "Team",
      isBlank: ({ team }) => !team,
      cell: ({ team }) => (team ? <Name>{team.name}</Name> : "–"),
    },
    {
      key: "since",
      header: "Member since",
      cell: ({ state, joinedAt, createdAt }) =>
        state === "invited" ? (
          <>
            Invited <DateText at={createdAt} now={now} timeZone={timeZone} />
          </>
        ) : (
          <DateText at={joinedAt ?? createdAt} now={now} timeZone={timeZone} />
        ),
    },
  ];
  return (
    <DataTable
      caption="Members"
      minWidth="48rem"
      columns={columns}
      rows={members}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}
