/** The languages in which a client can be asked, answer and be thanked. */
export const LANGUAGES = ["en", "de", "fr", "es", "nl", "pt", "it", "ar"] as const;

export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  nl: "Nederlands",
  pt: "Português",
  it: "Italiano",
  ar: "العربية",
} as const satisfies Record<Language, string>;

/** The language of a locale ("de-AT", "pt_BR", "AR"), or null for one that is not spoken here. */
export function languageOf(locale: string | null | undefined): Language | null {
  const tongue = locale?.trim().toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === tongue) ?? null;
}

/** Which way a language is written. */
export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}
