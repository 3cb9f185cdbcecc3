import { z } from "zod";

export const FEWEST_LETTERS = 2;

export const findSchema = z.object({
  words: z.string().trim().min(FEWEST_LETTERS, "Type two letters or more.").max(100),
});

export type FindInput = z.input<typeof findSchema>;
