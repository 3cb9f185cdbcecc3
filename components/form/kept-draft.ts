export type Draft = {
  /** Where it is kept: one draft at a time. */
  place: string;
  /** What it is for. Another name in the same place means that the draft before is done with, and forgets it. */
  name: string;
};

/** What was typed before the page was left or reloaded, in this tab, and what stands in the form since; null when nothing was. */
export function readDraft({ place, name }: Draft, form: HTMLFormElement): Record<string, unknown> | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
    if (kept?.name === name) return { ...kept.values, ...typedSince(form) };
    sessionStorage.removeItem(place);
  } catch {
    // A browser that keeps nothing, or a draft that cannot be read: one starts anew.
  }
  return null;
}

export function writeDraft({ place, name }: Draft, values: Record<string, unknown>) {
  try {
    sessionStorage.setItem(place, JSON.stringify({ name, values }));
  } catch {
    // A full or forbidden store only means that a reload would lose the draft.
  }
}

/** What was typed into the page before its scripts ran. */
function typedSince(form: HTMLFormElement) {
  const texts = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    "input[data-path], textarea[data-path]",
  );
  const typed = [...texts].filter((field) => field.name && field.value !== field.defaultValue);
  return Object.fromEntries(typed.map(({ name, value }) => [name, value]));
}
