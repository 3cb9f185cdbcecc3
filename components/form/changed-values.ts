import { type TypedValues, typedValues } from "./read-form";

/** What a form held before anyone touched it, even if that was before the page's scripts ran. */
export function untouchedValues(form: HTMLFormElement): TypedValues {
  const copy = form.cloneNode(true) as HTMLFormElement;
  copy.reset();
  return typedValues(new FormData(copy));
}

/** What stands in a form otherwise than it did; undefined is what it does not say any more. */
export function changedValues(before: TypedValues, form: HTMLFormElement): Partial<TypedValues> {
  const now = typedValues(new FormData(form));
  const names = Object.keys({ ...before, ...now });
  const changed = names.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]));
  const typed = changed.filter((name) => !isUnseen(form.elements.namedItem(name)));
  return Object.fromEntries(typed.map((name) => [name, now[name]]));
}

/** What is sent along unseen nobody typed, unless it says that it holds what somebody chose. */
function isUnseen(control: Element | RadioNodeList | null) {
  return control instanceof HTMLInputElement && control.type === "hidden" && !("typed" in control.dataset);
}
