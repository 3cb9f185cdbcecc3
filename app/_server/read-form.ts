/** What a form carries, for a schema: names that end in "[]" become lists, everything else its last value. */
export function readForm(form: FormData): Record<string, unknown> {
  return Object.fromEntries(
    fieldNames(form).map((name) =>
      name.endsWith("[]") ? [name.slice(0, -2), form.getAll(name)] : [name, form.getAll(name).at(-1)],
    ),
  );
}

/** What was typed, to be shown again after a refusal; files cannot be. */
export function typedValues(form: FormData): Record<string, string> {
  return Object.fromEntries(
    fieldNames(form).flatMap((name) => {
      const value = form.getAll(name).at(-1);
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}

/** Without the fields that the framework adds to a form. */
function fieldNames(form: FormData) {
  return [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION_"));
}
