import { type Language, languageOf } from "./language";

const LONGEST = 1_000;

/** The language a browser asks for first among those spoken here, by its Accept-Language header; English when it asks for none of them. */
export function preferredLanguage(header: string | null): Language {
  const wishes = (header ?? "")
    .slice(0, LONGEST)
    .split(",")
    .map(readWish)
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { locale } of wishes) {
    const language = languageOf(locale);
    if (language) return language;
  }
  return "en";
}

/** One wish of the header, "de-AT;q=0.8"; what says no weight weighs 1, and what says nonsense nothing (RFC 9110, 12.5.4). */
function readWish(wish: string) {
  const [locale = "", ...parameters] = wish.split(";").map((part) => part.trim());
  const weight = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2) ?? "1";
  return { locale, weight: /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0 };
}
