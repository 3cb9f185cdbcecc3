/** The largest file that can be imported: 50 MB. */
export const MOST_IMPORT_BYTES = 50 * 1024 * 1024;

/** What is said of a larger one. */
export const IMPORT_TOO_LARGE =
  "This file is larger than 50 MB. Split it into smaller files and import them one after the other.";
