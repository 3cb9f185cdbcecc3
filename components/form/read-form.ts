/** What a form carries, for a schema: names that end in "[]" become lists, everything else its last value. */
export function readForm(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  // Without the fields that the framework adds to a form.
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION_"));
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name).map(withoutNul);
      return name.endsWith("[]") ? [name.slice(0, -2), values] : [name, values.at(-1) ?? ""];
    }),
  );
}

/** Postgres keeps no NUL in text. */
function withoutNul(value: FormDataEntryValue) {
  return typeof value === "string" ? value.replaceAll("\0", "") : value;
}

export type TypedValues = Record<string, string | string[]>;

/** What was typed, to be shown again after a refusal; files cannot be. */
export function typedValues(form: FormData): TypedValues {
  const typed: TypedValues = {};
  for (const [name, value] of Object.entries(readForm(form))) {
    if (Array.isArray(value)) typed[name] = value.filter((one) => typeof one === "string");
    else if (typeof value === "string") typed[name] = value;
  }
  return typed;
}
