type Version = { readonly isActive: boolean; readonly flag: string | null };

const FLAGS: Record<string, string> = {
  other_browser: "Set aside: it came from another browser after the first answer",
  too_late: "Set aside: it came after the hour in which an answer can be corrected",
};

/** Whether a version of a response counts, and if not, why. */
export function standingWords({ isActive, flag }: Version): string {
  if (isActive) return "Counts";
  return flag ? (FLAGS[flag] ?? "Set aside") : "Corrected later";
}
