import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { bounceSentence } from "@/components/bounces/bounce-words";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { Name } from "@/components/ui/name";
import { CONTACT_ROLE_NAME, CONTACT_STATE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { PersonRow } from "@/lib/accounts/find-people";
import { isLeftHintOpen } from "@/lib/accounts/left-hint-standing";
import { LastScore } from "./last-score";

type Props = {
  people: readonly PersonRow[];
  now: Date;
  timeZone: string;
  /** Whether each row names the account. */
  showsAccount?: boolean;
  empty: ReactNode;
};

/** People, each with the score they gave last, or "?" when they were never heard. */
export function PeopleTable({ people, now, timeZone, showsAccount = false, empty }: Props) {
  const account: Column<PersonRow> = {
    key: "account",
    header: "Account",
    cell: ({ accountId, accountName }) => (
      <TextLink href={`/accounts/${accountId}`}>
        <Name>{accountName}</Name>
      </TextLink>
    ),
  };
  const columns: Column<PersonRow>[] = [
    {
      key: "name",
      header: "Name",
      width: "22%",
      cell: ({ id, name }) => (
        <TextLink href={`/accounts/people/${id}`}>
          <Name>{name}</Name>
        </TextLink>
      ),
    },
    ...(showsAccount ? [account] : []),
    {
      key: "score",
      header: "Last score",
      onPhone: "beside",
      cell: ({ lastScore }) => <LastScore score={lastScore} />,
    },
    {
      key: "answered",
      header: "Answered",
      isBlank: ({ lastAnsweredAt }) => !lastAnsweredAt,
      cell: ({ lastAnsweredAt }) =>
        lastAnsweredAt ? <DateText at={lastAnsweredAt} now={now} timeZone={timeZone} /> : "never",
    },
    {
      key: "role",
      header: "Role",
      isBlank: ({ role, jobTitle }) => !role && !jobTitle,
      cell: ({ role, jobTitle }) => {
        const words = [role && CONTACT_ROLE_NAME[role], jobTitle].filter(Boolean).join(", ");
        return words ? <Name>{words}</Name> : "–";
      },
    },
    { key: "email", header: "E-mail", onPhone: "nowhere", cell: ({ email }) => <Name>{email}</Name> },
    {
      key: "state",
      header: "State",
      isBlank: (person) => person.state === "active" && !isLeftHintOpen(person),
      width: "7.5rem",
      cell: (person) => (
        <>
          {isLeftHintOpen(person) ? "May have left" : CONTACT_STATE_NAME[person.state]}
          {person.bouncedAt && (
            <Text component="div" size="xs" c="dimmed" title={bounceSentence(person, timeZone) ?? undefined}>
              {person.bounceWords}
            </Text>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption="Contacts and their last scores"
      minWidth={showsAccount ? "60rem" : "48rem"}
      columns={columns}
      rows={people}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
