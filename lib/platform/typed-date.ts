import { z } from "zod";

const typed = z.iso.date().transform((value) => new Date(`${value}T00:00:00Z`));

/** A calendar date of a form, kept as midnight UTC; one that was read before stays as it is. Refused in the given sentence. */
export function typedDate(sentence: string) {
  return z.union([z.date(), typed], { error: sentence });
}

/** The same, where an empty field of the form is none. */
export function typedDateOrNone(sentence: string) {
  return z
    .union([z.date(), z.literal(""), typed], { error: sentence })
    .optional()
    .transform((on) => on || undefined);
}
