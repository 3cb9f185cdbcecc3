export type Draft = {
  /** Where it is kept, told apart by member: one draft at a time. */
  place: string;
  /** What it is for. Another name in the same place means that the draft before is done with, and forgets it. */
  name: string;
};

const PREFIX = "draft of ";

/** What was typed before the page was left or reloaded, in this tab; null when nothing was. */
export function readDraft({ place, name }: Draft): Record<string, unknown> | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(PREFIX + place) ?? "null");
    if (kept?.name === name) return kept.values;
    sessionStorage.removeItem(PREFIX + place);
  } catch {
    // A browser that keeps nothing, or a draft that cannot be read: one starts anew.
  }
  return null;
}

export function writeDraft({ place, name }: Draft, values: Record<string, unknown>) {
  try {
    sessionStorage.setItem(PREFIX + place, JSON.stringify({ name, values }));
  } catch {
    // A full or forbidden store only means that a reload would lose the draft.
  }
}

/** Forgets one draft, or all of this tab: whoever signs in next has no business with them. */
export function forgetDrafts({ place = "" }: Partial<Draft> = {}) {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX + place)) sessionStorage.removeItem(key);
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
