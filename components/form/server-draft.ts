import type { Draft, KeptDraft } from "./kept-draft";

/** Whether the server has what was typed: "away" without a connection, "signed_out" without a session. */
export type Keeping = "kept" | "away" | "signed_out" | "refused";

const PATH = "/drafts";
const SIGNED_OUT = 401;

type Typed = Pick<KeptDraft, "values" | "typedAt">;

/** What the server keeps of a draft, without values where it was sent or thrown away; null where it keeps nothing for this, or cannot be asked. */
export async function fetchDraft({ place, name }: Draft): Promise<Typed | null> {
  try {
    const answer = await fetch(`${PATH}?${new URLSearchParams({ place })}`, { cache: "no-store" });
    if (!answer.ok) return null;
    const { draft } = await answer.json();
    return draft?.name === name ? { values: draft.values, typedAt: draft.typedAt } : null;
  } catch {
    return null;
  }
}

/** Gives the server what was typed; without values it forgets the place. Goes on while the page is left. */
export async function sendDraft({ place, name }: Draft, { values, typedAt }: Typed): Promise<Keeping> {
  try {
    const body = JSON.stringify({ place, name, typedAt, values });
    // A browser sends on at most 64 KB after the page is left, and refuses the whole where it is more.
    const keepalive = body.length < 20_000;
    const { ok, status } = await fetch(PATH, { method: "POST", body, keepalive });
    if (ok) return "kept";
    return status === SIGNED_OUT ? "signed_out" : "refused";
  } catch {
    return "away";
  }
}
