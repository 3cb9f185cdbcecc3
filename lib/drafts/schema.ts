import { z } from "zod";

/** The most that one place may hold, as JSON. */
export const MOST_DRAFT_BYTES = 64 * 1024;

const place = z.string().min(1).max(200);

/** What was typed in a place and when, by the clock of the browser; without values the place is emptied. */
export const keepDraftSchema = z
  .object({
    place,
    name: z.string().max(200),
    typedAt: z.int().min(0).max(8_640_000_000_000_000),
    values: z.record(z.string().max(200), z.json()).nullable(),
  })
  .refine(({ values }) => new TextEncoder().encode(JSON.stringify(values)).length <= MOST_DRAFT_BYTES, {
    message: "This is too long to be kept.",
  });

export const draftPlaceSchema = z.object({ place });

export type KeepDraftInput = z.input<typeof keepDraftSchema>;
