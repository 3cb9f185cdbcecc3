import { expect, test } from "vitest";
import { pageByPage } from "@/lib/platform/page-by-page";

test.each([0, 1, 2, 3, 4, 7])(
  "of %d rows that stay where they are, each is given once, in pages",
  async (count) => {
    const rows = Array.from({ length: count }, (_, place) => place);
    const taken: number[] = [];
    const read = async (take: number, after: number | null) => {
      taken.push(take);
      const begin = after === null ? 0 : after + 1;
      return rows.slice(begin, begin + take);
    };
    const given: number[] = [];
    for await (const row of pageByPage(2, read)) given.push(row);
    expect(given).toEqual(rows);
    expect(taken).toEqual(Array.from({ length: Math.floor(count / 2) + 1 }, () => 2));
  },
);
