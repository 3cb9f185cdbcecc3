import type { Language } from "@/lib/languages/language";

/** Who signs in to the firm that was founded today, and to the one with every field filled to its edge. */
export const NEW_ADMIN = "noor@founded-today.example";
export const HOSTILE_ADMIN = "ada@hostile-firm.example";

/** Clients of a firm like any other who have a survey in their mail and have not answered. */
export const CLIENTS = {
  Dana: "dana@northwind-legal.example",
  Eli: "eli@northwind-legal.example",
  Kim: "kim@northwind-legal.example",
  Lou: "lou@northwind-legal.example",
} as const;

/** Clients of the same firm, each of whom reads another language. */
export const SPEAKERS = {
  en: "Edith Larsson",
  de: "Jürgen Weiß",
  fr: "Hélène Lefèvre",
  es: "Íñigo Muñoz",
  nl: "Marijke de Vries",
  pt: "João Conceição",
  it: "Nicolò Però",
  ar: "ليلى حداد",
} as const satisfies Record<Language, string>;

/** The address of the client who reads a language. */
export function speaker(language: Language): string {
  return `reads-${language}@northwind-legal.example`;
}

/** A client of the firm with every field filled to its edge who has not answered. */
export const HOSTILE_CLIENT = `silent-contact@${"client".repeat(8)}.example`;

export const ANSWERING_ADMIN = "ivo@harbour-street.example";

type Answerer = { readonly name: string; readonly locale?: string };

/** Clients of a firm that is there to be answered, one for each way of answering. */
export const ANSWERERS = {
  "no-script": { name: "Agnes Holm" },
  "two-tabs": { name: "Bela Varga" },
  "double-click": { name: "Carla Nunes" },
  "double-click-no-script": { name: "Dag Moen" },
  back: { name: "Elsa Kurz" },
  offline: { name: "Finn Aalto" },
  "lost-line": { name: "Greta Stern" },
  "long-words": { name: "Hugo Blanc" },
  switcher: { name: "Inga Petersen" },
  consents: { name: "Jan Kowal" },
  "by-touch-de": { name: "Käthe Groß", locale: "de-AT" },
  "by-touch-ar": { name: "سلمى الفارس", locale: "ar" },
  "after-opener": { name: "Lars Opener" },
  "after-mover": { name: "Mia Mover" },
  "after-submitter": { name: "Nils Submitter" },
  "after-presser": { name: "Olga Presser" },
} as const satisfies Record<string, Answerer>;

/** The address of one of them, each at a domain of its own. */
export function answerer(key: string): string {
  return `client@${key}.harbour-clients.example`;
}

/** Who build surveys, each in a test of their own, and the one client who is sent one. */
export const BUILDING_DIRECTOR = "sten@slipway-studio.example";
export const BUILDING_ADMIN = "runa@slipway-studio.example";
export const BUILDING_CLIENT = "tove@harbour-clients.example";

/** Who works a desk of unhappy clients, and the clients, each for a test of its own. */
export const RECOVERING_MANAGER = "maya@tidewater.example";
export const RECOVERING_LEAD = "leo@tidewater.example";
export const UNHAPPY = {
  keyboard: { name: "Karin Keller", complaint: "The report was late for the third time." },
  page: { name: "Paolo Page", complaint: "Nobody told us that the office would be closed." },
  live: { name: "Lena Live", complaint: "We were billed twice." },
  lost: { name: "Otto Lost", complaint: "I wait for a call since Monday." },
  overtaken: { name: "Nadia Overtaken", complaint: "Our file is lost." },
} as const;
