/** The words of some fields of a draft, one under the other; nothing of fields that hold no words. */
export function leftWords(
  values: Readonly<Record<string, unknown>> | null,
  fields: readonly string[],
): string {
  return (
    fields
      .flatMap((name) => values?.[name] ?? [])
      .filter((value) => typeof value === "string")
      .map((value) => value.trim())
      // A tree of whys names by numbers which why each answers.
      .filter((value) => value !== "" && !/^\d+$/.test(value))
      .join("\n\n")
  );
}
