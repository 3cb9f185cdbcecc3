import { useWindowEvent } from "@mantine/hooks";

export type Keys = Readonly<Record<string, () => void>>;

/** Single keys that act unless someone is typing, a dialog is open, or a modifier is held. */
export function useDeskKeys(keys: Keys) {
  useWindowEvent("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isBusy(event)) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

const TYPING =
  "input:not([type=checkbox]), textarea, select, [role='dialog'], [role='menu'], [role='listbox']";
const PRESSABLE = "a, button";

/** Enter belongs to the link or button that has the focus. */
function isBusy({ key, target }: KeyboardEvent) {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest(key === "Enter" ? `${TYPING}, ${PRESSABLE}` : TYPING) !== null;
}
