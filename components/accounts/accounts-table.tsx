import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { Money } from "@/components/ui/money";
import { Name } from "@/components/ui/name";
import { TextLink } from "@/components/ui/text-link";
import type { listAccounts } from "@/lib/accounts/queries";
import { LastScore } from "./last-score";
import { SilenceText } from "./silence-text";

type Account = Awaited<ReturnType<typeof listAccounts>>["accounts"][number];

type Props = {
  accounts: readonly Account[];
  now: Date;
  timeZone: string;
  /** The workspace's currency, for accounts that name none. */
  currency: string;
  empty: ReactNode;
};

/** Accounts, each with who looks after it, how it last scored, and how long it has been silent. */
export function AccountsTable({ accounts, now, timeZone, currency, empty }: Props) {
  const columns: Column<Account>[] = [
    {
      key: "name",
      header: "Account",
      width: "26%",
      cell: ({ id, name }) => (
        <TextLink href={`/accounts/${id}`}>
          <Name>{name}</Name>
        </TextLink>
      ),
    },
    {
      key: "score",
      header: "Last score",
      onPhone: "beside",
      cell: ({ lastScore }) => <LastScore score={lastScore} />,
    },
    {
      key: "silence",
      header: "Silence",
      cell: ({ silentMonths }) => <SilenceText months={silentMonths} />,
    },
    {
      key: "contacts",
      header: "Contacts",
      isNumeric: true,
      onPhone: "nowhere",
      cell: ({ contacts }) => contacts,
    },
    {
      key: "cases",
      header: "Open cases",
      isNumeric: true,
      isBlank: ({ openCases }) => openCases === 0,
      cell: ({ id, openCases }) =>
        openCases > 0 ? (
          <TextLink href={`/recovery?scope=all&accountId=${id}`}>{openCases}</TextLink>
        ) : (
          openCases
        ),
    },
    {
      key: "owner",
      header: "Owner",
      isBlank: ({ ownerName }) => !ownerName,
      cell: ({ ownerName }) => (ownerName ? <Name>{ownerName}</Name> : "–"),
    },
    {
      key: "renewal",
      header: "Renewal",
      isBlank: ({ renewalOn }) => !renewalOn,
      cell: ({ renewalOn }) => (renewalOn ? <DateText on={renewalOn} now={now} timeZone={timeZone} /> : "–"),
    },
    {
      key: "revenue",
      header: "Yearly revenue",
      isNumeric: true,
      isBlank: ({ revenue }) => revenue === null,
      cell: (account) =>
        account.revenue === null ? (
          "–"
        ) : (
          <Money amount={account.revenue} currency={account.currency ?? currency} isShort />
        ),
    },
  ];
  return (
    <DataTable
      caption="Accounts"
      minWidth="60rem"
      columns={columns}
      rows={accounts}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
