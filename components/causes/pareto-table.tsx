import { hrefWith } from "@/components/form/href-with";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Money } from "@/components/ui/money";
import { TextLink } from "@/components/ui/text-link";
import type { Pareto } from "@/lib/causes/get-pareto";
import { percent, wholeNumber } from "@/lib/scoring/format";

type Row = Pareto["bars"][number] & { readonly place: number };
type Props = { pareto: Pareto; measure: "cases" | "revenue" };

/** What stands behind the cases, from the largest down; each row opens its cases. */
export function ParetoTable({ pareto, measure }: Props) {
  const { bars, currency, fromOn } = pareto;
  const measured = measure === "cases" ? "cases" : "revenue";
  const columns: Column<Row>[] = [
    {
      key: "cause",
      header: "Cause",
      cell: ({ id, name, kind, place }) => (
        <>
          {place}.{" "}
          <TextLink href={hrefWith("/recovery", { scope: "all", causeId: id, openedSince: fromOn })}>
            {kind ? `${kind}: ${name}` : name}
          </TextLink>
        </>
      ),
    },
    { key: "cases", header: "Cases", isNumeric: true, cell: ({ cases }) => wholeNumber(cases) },
    { key: "accounts", header: "Accounts", isNumeric: true, cell: ({ accounts }) => wholeNumber(accounts) },
    {
      key: "revenue",
      header: "Their revenue",
      isNumeric: true,
      cell: ({ revenue, accountsLeftOut }) => (
        <>
          <Money amount={revenue} currency={currency} isShort />
          {accountsLeftOut > 0 && ` (without ${wholeNumber(accountsLeftOut)})`}
        </>
      ),
    },
    { key: "share", header: `Share of ${measured}`, isNumeric: true, cell: ({ share }) => percent(share) },
    {
      key: "cumulative",
      header: "Down to here",
      isNumeric: true,
      cell: ({ cumulative }) => percent(cumulative),
    },
  ];
  return (
    <DataTable
      caption={`Causes by ${measured}, the largest first`}
      columns={columns}
      rows={bars.map((bar, i) => ({ ...bar, place: i + 1 }))}
      rowKey={({ id }) => id}
      minWidth="44rem"
      empty={null}
    />
  );
}
