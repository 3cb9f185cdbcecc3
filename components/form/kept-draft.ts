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
  /** Kept in the whole browser and by the server too: it outlives the tab, the session and the device. */
  isKeptOnServer?: boolean;
};

type Values = Record<string, unknown>;

/** What was typed for this, and what was typed before over an earlier version; each null where there is none. */
export type KeptDraft = {
  readonly values: Values | null;
  readonly older: Values | null;
  /** When it was last typed, in milliseconds; 0 where that is not known. */
  readonly typedAt: number;
};

const PREFIX = "draft of ";
const NOTHING: KeptDraft = { values: null, older: null, typedAt: 0 };

/** What was typed before the page was left or reloaded, in this tab or, where it is kept on the server, in this browser. */
export function readDraft(draft: Draft): KeptDraft {
  const { place, name, keepsOlder = false } = draft;
  try {
    const store = storeOf(draft);
    const kept = JSON.parse(store.getItem(PREFIX + place) ?? "null");
    if (!kept) return NOTHING;
    const { values, older = null, typedAt = 0 } = kept;
    if (kept.name === name) return { values, older, typedAt };
    if (keepsOlder) return { values: null, older: { ...older, ...values }, typedAt };
    store.removeItem(PREFIX + place);
  } catch {
    // A browser that keeps nothing, or a draft that cannot be read: one starts anew.
  }
  return NOTHING;
}

/** Keeps what is typed, beside what is older; forgets the place where there is neither. */
export function writeDraft(draft: Draft, { values, older, typedAt }: KeptDraft) {
  const { place, name } = draft;
  if (!values && !older) return forgetDrafts({ place });
  try {
    storeOf(draft).setItem(PREFIX + place, JSON.stringify({ name, values, older, typedAt }));
  } catch {
    // A full or forbidden store only means that a reload would lose the draft.
  }
}

/** Forgets one draft, or all of this browser: whoever signs in next has no business with them. */
export function forgetDrafts({ place = "" }: Partial<Draft> = {}) {
  try {
    for (const store of [sessionStorage, localStorage]) {
      for (const key of Object.keys(store)) if (key.startsWith(PREFIX + place)) store.removeItem(key);
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function storeOf({ isKeptOnServer }: Draft) {
  return isKeptOnServer ? localStorage : sessionStorage;
}
