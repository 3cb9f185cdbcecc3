import { TZDate } from "@date-fns/tz";
import { parse } from "csv-parse/sync";
import { readDataBeside } from "../data-beside";

const FILE = "telco_nps_verbatims.csv";

/** One real answer: when it was given, the score (null where the file has none) and the words. */
export type Verbatim = { readonly at: Date; readonly score: number | null; readonly comment: string };

export const isTelcoFilePresent = readDataBeside(FILE) !== null;

/** The rows of the file in the order in which they were answered; the first so many, or all. */
export function readTelcoVerbatims(most = Number.POSITIVE_INFINITY): Verbatim[] {
  const rows: Record<string, string>[] = parse(readDataBeside(FILE) ?? "", { columns: true, bom: true });
  return rows
    .slice(0, most)
    .map((row) => ({
      at: instantOf(row.CUSTOMER_RESPONSE_DATE ?? ""),
      score: row.NPS_SCORE === "NA" ? null : Number(row.NPS_SCORE),
      comment: row.text ?? "",
    }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** "11/04/2018 20:09", British day first, as London's clock showed it. */
function instantOf(text: string) {
  const [, day, month, year, hour, minute] =
    /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+)$/.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day) throw new Error(`The file has a date that cannot be read: ${text}`);
  return new Date(new TZDate(year, month - 1, day, hour ?? 0, minute ?? 0, "Europe/London").getTime());
}
