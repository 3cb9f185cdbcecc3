import type { ContactRole } from "@/prisma/generated/enums";

type Shown = { readonly id: string; readonly role: ContactRole | null; readonly isChosen: boolean };

/** What is ticked over several views of a list, seen from one of them: whoever turns out to be on the list already is ticked no more. */
export function ticksOf(ticked: readonly string[], shown: readonly Shown[]) {
  const added = new Set(shown.filter(({ isChosen }) => isChosen).map(({ id }) => id));
  const chosen = ticked.filter((id) => !added.has(id));
  const has = (id: string) => chosen.includes(id);
  const here = new Set(shown.map(({ id }) => id));
  return {
    chosen,
    has,
    /** How many of them this view does not show. */
    elsewhere: chosen.filter((id) => !here.has(id)).length,
    toggled: (id: string) => (has(id) ? chosen.filter((other) => other !== id) : [...chosen, id]),
    /** The decision makers of this view who are neither ticked nor on the list. */
    decisionMakers: shown
      .filter(({ id, role, isChosen }) => role === "decision_maker" && !isChosen && !has(id))
      .map(({ id }) => id),
  };
}
