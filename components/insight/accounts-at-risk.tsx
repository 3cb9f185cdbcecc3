import { DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { Money } from "@/components/ui/money";
import { Name } from "@/components/ui/name";
import { TextLink } from "@/components/ui/text-link";
import type { Overview } from "@/lib/insight/queries";

type AccountAtRisk = Overview["revenueAtRisk"]["accounts"][number];
type Props = { accounts: readonly AccountAtRisk[]; currency: string; now: Date; timeZone: string };

/** The accounts behind the revenue at risk, the next to renew first. */
export function AccountsAtRisk({ accounts, currency, now, timeZone }: Props) {
  return (
    <DataTable
      caption="Accounts with an open case that renew soon"
      columns={[
        {
          key: "account",
          header: "Account",
          cell: ({ id, name }: AccountAtRisk) => (
            <TextLink href={`/accounts/${id}`}>
              <Name>{name}</Name>
            </TextLink>
          ),
        },
        {
          key: "renews",
          header: "Renews",
          cell: ({ renewalOn }) => <DateText on={renewalOn} now={now} timeZone={timeZone} />,
        },
        {
          key: "revenue",
          header: "Yearly revenue",
          isNumeric: true,
          cell: ({ revenue }) =>
            revenue === null ? "unknown" : <Money amount={revenue} currency={currency} isShort />,
        },
      ]}
      rows={accounts}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}
