import { z } from "zod";

const MOST_MESSAGES = 500;

/** Words of a URL; anything that is none, such as a name given twice, is left out. */
const given = z
  .string()
  .max(320)
  .transform((words) => words.replaceAll("\0", "").trim())
  .optional()
  .catch(undefined);

export const listMessagesSchema = z.object({
  /** Whole address of the recipient; everybody's messages when empty. */
  to: given,
  cursor: given,
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .catch(50)
    .transform((asked) => Math.min(asked, MOST_MESSAGES)),
});

export type ListMessages = Partial<Record<keyof z.output<typeof listMessagesSchema>, unknown>>;
