import { Box, Table, TableTbody, TableTd, TableTh, TableThead, TableTr, VisuallyHidden } from "@mantine/core";
import type { CSSProperties, ReactNode } from "react";
import classes from "./data-table.module.css";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand to the right, so that their digits line up. */
  isNumeric?: boolean;
  /** A width for the column, in CSS; the others share the rest. */
  width?: string;
  /**
   * Where it stands on a phone: `name` heads the row, as the first column does; `beside` stands at the end of that line and
   * needs no label (one at most); `fact` is a line with its label, as the others are; `nowhere`, where a row's own page says it.
   */
  onPhone?: "name" | "beside" | "fact" | "nowhere";
  /** Whether a row has nothing worth saying here; a phone leaves it out. */
  isBlank?: (row: Row) => boolean;
};

type Props<Row> = {
  /** What the table shows, in a few words; read out first. */
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown in place of the table when there are no rows. */
  empty: ReactNode;
  /** Below this width the table scrolls sideways, as long as its rows are not blocks. */
  minWidth?: string;
};

/**
 * A table with hairlines and tabular figures, whose rows become blocks of labelled facts where there is no room for columns.
 * The first column names its row. The roles are written out because browsers forget them once a table is laid out as blocks.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, empty, minWidth = "40rem" }: Props<Row>) {
  if (rows.length === 0) return empty;
  return (
    <Box className={classes.scroll} role="region" aria-label={caption} tabIndex={0}>
      <Table role="table" className={classes.table} style={{ "--min-width": minWidth } as CSSProperties}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <TableThead role="rowgroup" className={classes.heads}>
          <TableTr role="row">
            {columns.map(({ key, header, isNumeric, width }) => (
              <TableTh
                key={key}
                role="columnheader"
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
        <TableTbody role="rowgroup" className={classes.rows}>
          {rows.map((row) => (
            <TableTr key={rowKey(row)} role="row" className={classes.row}>
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} row={row} isFirst={index === 0} />
              ))}
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </Box>
  );
}

function Cell<Row>({ column, row, isFirst }: { column: Column<Row>; row: Row; isFirst: boolean }) {
  const { header, cell, isNumeric, isBlank, onPhone = isFirst ? "name" : "fact" } = column;
  const look = {
    className: classes.cell,
    "data-numeric": isNumeric || undefined,
    "data-place": isBlank?.(row) ? "nowhere" : onPhone,
  };
  const content = (
    <>
      {onPhone === "fact" && <span className={classes.label}>{header}</span>}
      <div className={classes.content}>{cell(row)}</div>
    </>
  );
  return isFirst ? (
    <TableTh role="rowheader" scope="row" {...look}>
      {content}
    </TableTh>
  ) : (
    <TableTd role="cell" {...look}>
      {content}
    </TableTd>
  );
}
