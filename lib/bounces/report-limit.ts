/** The largest report or mail that is taken in, in bytes; the database holds to the same. */
export const MOST_REPORT_BYTES = 1024 * 1024;
