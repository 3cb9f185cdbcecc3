import { availableParallelism } from "node:os";
import type { Result } from "./measure";

/** The results as one JSON object, for a machine. */
export function asJson(results: readonly Result[]) {
  return JSON.stringify({
    machine: machine(),
    results: results.map(({ note: _note, ...figures }) => figures),
  });
}

/** The results as a table, for a person. */
export function asTable(results: readonly Result[]) {
  const { cpus, node } = machine();
  const rows = results.map(({ name, unit, subject, baseline, ratio }) => [
    name,
    `${inWords(subject)} ${unit}`,
    `${inWords(baseline)} ${unit}`,
    ratio.toFixed(2),
  ]);
  const lines = aligned([["", "subject", "baseline", "ratio"], ...rows]);
  const notes = results.map(({ note }) => `    ${note}`);
  const [head = "", ...body] = lines;
  return [
    `${cpus} processors, Node ${node}. Figures are medians; subject and baseline took turns.`,
    "",
    head,
    ...body.flatMap((line, index) => [line, notes[index] ?? ""]),
  ].join("\n");
}

function machine() {
  return { cpus: availableParallelism(), node: process.versions.node };
}

function aligned(rows: readonly (readonly string[])[]) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("   "),
  );
}

function inWords(figure: number) {
  return figure.toLocaleString("en", { maximumFractionDigits: figure < 100 ? 1 : 0 });
}
