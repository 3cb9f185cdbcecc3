/** A report about a mail that is being handed over at this moment: its fate is written down first, and the report is looked at again. */
export class TooEarly extends Error {
  constructor() {
    super("The mail is still being handed over.");
    this.name = "TooEarly";
  }
}

/** When to look at such a report again. */
export function againAfter(now: Date): Date {
  return new Date(now.getTime() + AGAIN_SECONDS * 1000);
}

export const AGAIN_SECONDS = 30;
