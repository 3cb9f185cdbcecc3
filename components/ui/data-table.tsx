import { Box, Table, TableCaption, TableTbody, TableTd, TableTh, TableThead, TableTr } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./data-table.module.css";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand to the right, so that their digits line up. */
  isNumeric?: boolean;
  /** A width for the column, in CSS; the others share the rest. */
  width?: string;
};

type Props<Row> = {
  /** What the table shows, in a few words; read out first. */
  caption: string;
  isCaptionHidden?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown in place of the table when there are no rows. */
  empty: ReactNode;
  /** Below this width the table scrolls sideways. */
  minWidth?: string;
};

/** A table with hairlines and tabular figures that scrolls sideways on a phone. The first column names its row. */
export function DataTable<Row>({
  caption,
  isCaptionHidden = true,
  columns,
  rows,
  rowKey,
  empty,
  minWidth = "40rem",
}: Props<Row>) {
  if (rows.length === 0) return empty;
  return (
    <Box className={classes.scroll} role="region" aria-label={caption} tabIndex={0}>
      <Table style={{ minWidth }}>
        <TableCaption className={isCaptionHidden ? classes.hidden : classes.caption}>{caption}</TableCaption>
        <TableThead>
          <TableTr>
            {columns.map(({ key, header, isNumeric, width }) => (
              <TableTh
                key={key}
                scope="col"
                className={classes.head}
                data-numeric={isNumeric || undefined}
                style={{ width }}
              >
                {header}
              </TableTh>
            ))}
          </TableTr>
        </TableThead>
        <TableTbody>
          {rows.map((row) => (
            <TableTr key={rowKey(row)}>
              {columns.map(({ key, cell, isNumeric }, index) =>
                index === 0 ? (
                  <TableTh
                    key={key}
                    scope="row"
                    className={classes.cell}
                    data-numeric={isNumeric || undefined}
                  >
                    {cell(row)}
                  </TableTh>
                ) : (
                  <TableTd key={key} className={classes.cell} data-numeric={isNumeric || undefined}>
                    {cell(row)}
                  </TableTd>
                ),
              )}
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </Box>
  );
}
