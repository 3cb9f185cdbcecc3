import { z } from "zod";
import { apologySchema, caseId, text } from "./schema";

const MAIL_GONE = "This mail does not exist.";

export const letterSchema = z.object({ caseId, words: text("Write what the mail should say.") });

export const clientAnswerSchema = z.object({ caseId, words: text("Write what the client said.") });

/** What colleagues should know, and no client reads. */
export const caseNoteSchema = z.object({ caseId, words: text("Write what your colleagues should know.") });

/** An apology in place of one that did not arrive, or of which nobody knows. */
export const apologyAgainSchema = apologySchema
  .omit({ personalImpact: true })
  .extend({ apologyId: z.uuid("This apology does not exist.") });

export const letterAgainSchema = z.object({ caseId, messageId: z.uuid(MAIL_GONE) });

/** A mail of which nobody could know whether it arrived. */
export const uncertainMailSchema = z.object({
  caseId,
  what: z.enum(["apology", "letter"]),
  mailId: z.uuid(MAIL_GONE),
});

export type LetterInput = z.input<typeof letterSchema>;
export type ClientAnswerInput = z.input<typeof clientAnswerSchema>;
export type CaseNoteInput = z.input<typeof caseNoteSchema>;
export type ApologyAgainInput = z.input<typeof apologyAgainSchema>;
export type LetterAgainInput = z.input<typeof letterAgainSchema>;
export type UncertainMailInput = z.input<typeof uncertainMailSchema>;
