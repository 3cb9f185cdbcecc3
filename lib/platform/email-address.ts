import { z } from "zod";

/** An e-mail address as we keep it: trimmed and in lower case. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("This is not an e-mail address.").max(254));
