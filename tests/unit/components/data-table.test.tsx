import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Column, DataTable } from "@/components/ui/data-table";

type Account = { name: string; score: number; cases: number };

const COLUMNS: Column<Account>[] = [
  { key: "name", header: "Account", cell: ({ name }) => name },
  { key: "score", header: "Last score", onPhone: "beside", cell: ({ score }) => score },
  {
    key: "cases",
    header: <em>Open cases</em>,
    isBlank: ({ cases }) => cases === 0,
    cell: ({ cases }) => cases,
  },
];

function tableOf(rows: Account[]) {
  return renderToStaticMarkup(
    <MantineProvider>
      <DataTable
        caption="Accounts"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ name }) => name}
        empty="No accounts yet."
      />
    </MantineProvider>,
  );
}

/** The places of a row's cells on a phone, in their order. */
const placesIn = (markup: string) => [...markup.matchAll(/data-place="(\w+)"/g)].map(([, place]) => place);

describe("a table", () => {
  const markup = tableOf([{ name: "Halden Freight", score: 4, cases: 2 }]);

  it.each(["table", "rowgroup", "row", "columnheader", "rowheader", "cell"])(
    "stays a table for screen readers however it is laid out: %s",
    (role) => {
      expect(markup).toContain(`role="${role}"`);
    },
  );

  it("heads a row with its name and labels the facts below with their columns, whatever those are made of", () => {
    expect(placesIn(markup)).toEqual(["name", "beside", "fact"]);
    expect(markup).toMatch(/<td[^>]*><span[^>]*><em>Open cases<\/em><\/span>/);
    expect(markup.match(/Last score/g)).toHaveLength(1);
  });

  it("leaves out on a phone what is not worth saying, and nowhere else", () => {
    const calm = tableOf([{ name: "Halden Freight", score: 4, cases: 0 }]);
    expect(placesIn(calm)).toEqual(["name", "beside", "nowhere"]);
    expect(calm).toMatch(/<td[^>]*data-place="nowhere"[^>]*>.*>0</);
  });

  it("gives way to words where there are no rows", () => {
    expect(tableOf([])).toContain("No accounts yet.");
    expect(tableOf([])).not.toContain("<table");
  });
});
