export type Draft = {
  /** Where it is kept, told apart by member: one draft at a time. */
  place: string;
  /** What it is for. */
  name: string;
  /**
   * What becomes of a draft of another name in the same place: without this it is done with, and forgotten. With it, it
   * was typed over an earlier version, and is kept until it is taken or thrown away.
   */
  keepsOlder?: boolean;
};

type Values = Record<string, unknown>;

/** What was typed for this, and what was typed before over an earlier version; each null where there is none. */
export type KeptDraft = { readonly values: Values | null; readonly older: Values | null };

const PREFIX = "draft of ";
const NOTHING: KeptDraft = { values: null, older: null };

/** What was typed before the page was left or reloaded, in this tab. */
export function readDraft({ place, name, keepsOlder = false }: Draft): KeptDraft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(PREFIX + place) ?? "null");
    if (!kept) return NOTHING;
    const { values, older = null } = kept;
    if (kept.name === name) return { values, older };
    if (keepsOlder) return { values: null, older: { ...older, ...values } };
    sessionStorage.removeItem(PREFIX + place);
  } catch {
    // A browser that keeps nothing, or a draft that cannot be read: one starts anew.
  }
  return NOTHING;
}

/** Keeps what is typed, beside what is older; forgets the place where there is neither. */
export function writeDraft({ place, name }: Draft, { values, older }: KeptDraft) {
  if (!values && !older) return forgetDrafts({ place });
  try {
    sessionStorage.setItem(PREFIX + place, JSON.stringify({ name, values, older }));
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
