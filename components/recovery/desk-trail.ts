import { z } from "zod";

const trailSchema = z.object({
  /** The desk as it was left: with its filters and its page. */
  href: z.string().startsWith("/recovery"),
  /** What it listed, in its order. */
  cases: z.array(z.object({ id: z.string(), account: z.string() })),
  /** The case that was opened from it last. */
  openedId: z.string().nullable(),
});

export type DeskTrail = z.infer<typeof trailSchema>;

/** The desk that a member last had before them in this tab; null where there was none. */
export function readDeskTrail(memberId: string): DeskTrail | null {
  try {
    const kept = trailSchema.safeParse(JSON.parse(sessionStorage.getItem(keyOf(memberId)) ?? "null"));
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
}

/** Keeps the desk that a member has before them, for this tab only. Where nothing can be kept, the way back leads to the plain desk. */
export function keepDeskTrail(memberId: string, trail: DeskTrail) {
  try {
    sessionStorage.setItem(keyOf(memberId), JSON.stringify(trail));
  } catch {
    // A browser without room or leave to keep anything.
  }
}

/** The case before and the one after a case in the order of a desk; null where there is none, or where the desk did not list it. */
export function besideInTrail(trail: DeskTrail, caseId: string) {
  const place = trail.cases.findIndex(({ id }) => id === caseId);
  if (place < 0) return { before: null, after: null };
  return { before: trail.cases[place - 1] ?? null, after: trail.cases[place + 1] ?? null };
}

function keyOf(memberId: string) {
  return `desk-trail-${memberId}`;
}
