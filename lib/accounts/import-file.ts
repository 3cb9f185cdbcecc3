import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { InvalidInput } from "@/lib/platform/errors";
import { cellSeparator } from "./csv-text";
import { addProblems, addRow, emptyBook, type ImportBook } from "./import-book";
import { mapColumns } from "./import-columns";
import { type KnownNames, readRow } from "./import-row";

/** Rows a file may have; more would not fit into one transaction. */
export const MOST_ROWS = 150_000;

const STEP_ROWS = 10_000;
const PIECE_BYTES = 65_536;
const MOST_RECORD_CHARACTERS = 100_000;

/**
 * Reads a whole decoded file into a book: what it would write, and what is wrong, by line. Tells `onStep` how many rows are
 * read, now and then. A file that cannot be read at all throws InvalidInput with a sentence.
 */
export async function readImportFile(
  file: Uint8Array,
  known: KnownNames,
  onStep: (rowsRead: number) => Promise<void> = async () => {},
): Promise<ImportBook> {
  const records = readRecords(file);
  const header = await records.next();
  if (header.done) throw new InvalidInput("This file is empty.");
  const columns = mapColumns(header.value.cells);
  const book = emptyBook(columns);

  for await (const { line, cells } of records) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    book.rows += 1;
    if (book.rows > MOST_ROWS)
      throw new InvalidInput(`This file has more than ${MOST_ROWS.toLocaleString("en")} rows. Split it.`);
    const read = readRow(cells, columns, known);
    if ("row" in read) addRow(book, read.row, line);
    else addProblems(book, read.problems, line);
    if (book.rows % STEP_ROWS === 0) await onStep(book.rows);
  }
  if (book.rows === 0)
    throw new InvalidInput("This file has a first line with headings, but no rows under it.");
  return book;
}

type ImportRecord = { readonly line: number; readonly cells: string[] };

/** The records of the file, each with the line of the file that it begins on. */
async function* readRecords(file: Uint8Array): AsyncGenerator<ImportRecord> {
  const { separator, isNamed } = cellSeparator(new TextDecoder().decode(file.subarray(0, PIECE_BYTES)));
  let lastLine = 0;
  const parser = Readable.from(pieces(file), { objectMode: false }).pipe(
    parse({
      delimiter: separator,
      record_delimiter: "\n",
      from_line: isNamed ? 2 : 1,
      info: true,
      // An error ends the stream before the last records come out; so the line is noted where they are read.
      on_record: (cells: string[], { lines }) => {
        lastLine = lines;
        return cells;
      },
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MOST_RECORD_CHARACTERS,
    }),
  );
  try {
    for await (const { info, record } of parser as AsyncIterable<{
      info: { lines: number };
      record: string[];
    }>) {
      yield { line: info.lines - lineBreaksIn(record), cells: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error, lastLine) : error;
  }
}

function* pieces(file: Uint8Array) {
  for (let at = 0; at < file.length; at += PIECE_BYTES)
    yield Buffer.from(file.subarray(at, at + PIECE_BYTES));
}

function lineBreaksIn(cells: readonly string[]) {
  return cells.reduce((sum, cell) => (cell.includes("\n") ? sum + cell.split("\n").length - 1 : sum), 0);
}

function unreadable(error: CsvError, lastLine: number) {
  if (error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE") {
    return new InvalidInput(
      `After line ${lastLine}, a quotation mark opens and is not closed, or a row is longer than ${MOST_RECORD_CHARACTERS.toLocaleString("en")} characters.`,
    );
  }
  return new InvalidInput(`The file cannot be read as CSV after line ${lastLine}.`);
}
