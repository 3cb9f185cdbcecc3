import { z } from "zod";

/** One thing that was found out about a sender, as the screen shows it and the database keeps it. */
const findingSchema = z.object({
  /** What was looked at: a step of sending, or a record in DNS. */
  check: z.string(),
  level: z.enum(["good", "warn", "bad"]),
  /** What is so, in one sentence. */
  sentence: z.string(),
  /** What to do about it. */
  advice: z.string().optional(),
  /** The server's own words, or the record that was found. */
  quote: z.string().optional(),
  /** A record to publish in DNS. */
  record: z.object({ name: z.string(), type: z.literal("TXT"), value: z.string() }).optional(),
});

export type Finding = z.infer<typeof findingSchema>;

/** Findings as they were kept; none when they were written in a way that is read no more. */
export function readFindings(kept: unknown): Finding[] {
  return z.array(findingSchema).catch([]).parse(kept);
}
