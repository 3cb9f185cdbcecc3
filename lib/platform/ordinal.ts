const NAMED = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
const rule = new Intl.PluralRules("en", { type: "ordinal" });

/** A small count as people say it: 3 is "third", 22 is "22nd". */
export function ordinal(count: number): string {
  return NAMED[count - 1] ?? `${count}${SUFFIXES[rule.select(count)] ?? "th"}`;
}
