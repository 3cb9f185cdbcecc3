import { z } from "zod";

/** A whole number of a unit, typed into a form or given by code; refused in a sentence outside its range. */
export function typedNumber(unit: string, least: number, most: number) {
  return typedNumberOrSay(refusal(unit, least, most), least, most);
}

/** The same, with a sentence of the caller's own for what is refused. */
export function typedNumberOrSay(sentence: string, least: number, most: number) {
  const typed = z
    .string()
    .trim()
    .regex(/^-?\d+$/)
    .transform(Number);
  return z
    .union([z.number(), typed], sentence)
    .pipe(z.number().int(sentence).min(least, sentence).max(most, sentence));
}

/** A whole number of a unit, where an empty field of a form stands for a value of its own. */
export function typedNumberOr<Value>(empty: Value, unit: string, least: number, most: number) {
  return z.union([emptyAs(empty), typedNumber(unit, least, most)], refusal(unit, least, most));
}

/** An empty field of a form as the value it stands for. */
export function emptyAs<Value>(value: Value) {
  return z.literal("").transform(() => value);
}

function refusal(unit: string, least: number, most: number) {
  return `Choose a whole number of ${unit} from ${least} to ${most}.`;
}
