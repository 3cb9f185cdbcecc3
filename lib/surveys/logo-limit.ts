/** How large a logo's file may be; it is made much smaller once it is here. */
export const MOST_LOGO_BYTES = 1_048_576;

export const LOGO_TOO_LARGE =
  "This file is larger than 1 MB. Nothing was changed. Save the logo smaller and choose it again.";
