import { DEEPEST_WHY, MOST_REASONS } from "@/lib/causes/whys";

/** A place for an answer in the form. */
export type WhyRow = {
  readonly id: number;
  readonly answer: string;
  readonly evidence: string;
  /** The id of the row it answers; null for the first question. */
  readonly under: number | null;
  /** Whether somebody asked for it as another reason. */
  readonly isBranch: boolean;
};

const WIDTH = 3;

/** The rows of what was typed before, as the form sends it; without any, five questions in a straight line. */
export function rowsOf(typed: readonly string[] | undefined): WhyRow[] {
  if (!typed || typed.length === 0) return chainUnder(null, 0, DEEPEST_WHY);
  const rows: WhyRow[] = [];
  for (let id = 0; id * WIDTH < typed.length; id += 1) {
    const [answer = "", evidence = "", place = ""] = typed.slice(id * WIDTH, (id + 1) * WIDTH);
    const under = /^\d{1,3}$/.test(place) && Number(place) < id ? Number(place) : null;
    rows.push({ id, answer, evidence, under, isBranch: rows.some((row) => row.under === under) });
  }
  return rows;
}

/** How many times "why?" was asked to get to a row, from 1. */
export function depthOfRow(rows: readonly WhyRow[], row: WhyRow): number {
  const above = rows.find(({ id }) => id === row.under);
  return above ? 1 + depthOfRow(rows, above) : 1;
}

/** Whether there is room for another answer to the same question. */
export function canBranch(rows: readonly WhyRow[], row: WhyRow): boolean {
  return rows.filter(({ under }) => under === row.under).length < MOST_REASONS;
}

/** The rows with another answer to the question of one of them, after all that follows from it, and what may follow from the new one. */
export function withBranch(rows: readonly WhyRow[], row: WhyRow): WhyRow[] {
  const nextId = Math.max(...rows.map(({ id }) => id)) + 1;
  const added = chainUnder(row.under, nextId, DEEPEST_WHY - depthOfRow(rows, row) + 1);
  const [first, ...rest] = added;
  if (!first) return [...rows];
  const family = familyOf(rows, row);
  const after = rows.findLastIndex(({ id }) => family.has(id)) + 1;
  return rows.toSpliced(after, 0, { ...first, isBranch: true }, ...rest);
}

/** The rows without one and all that follows from it. */
export function withoutBranch(rows: readonly WhyRow[], row: WhyRow): WhyRow[] {
  const family = familyOf(rows, row);
  return rows.filter(({ id }) => !family.has(id));
}

function familyOf(rows: readonly WhyRow[], row: WhyRow): Set<number> {
  const family = new Set([row.id]);
  // Each row stands after the one it answers.
  for (const { id, under } of rows) if (under !== null && family.has(under)) family.add(id);
  return family;
}

function chainUnder(under: number | null, firstId: number, length: number): WhyRow[] {
  return Array.from({ length }, (_, i) => ({
    id: firstId + i,
    answer: "",
    evidence: "",
    under: i === 0 ? under : firstId + i - 1,
    isBranch: false,
  }));
}
