import type { LaterFate } from "@/lib/campaigns/later-fate";
import type { Standing } from "@/lib/campaigns/standing";

/** What a list of people of a campaign says of each beside who they are. */
export type RecipientColumn = "sent" | "answered" | "since" | "due" | "until" | "said" | "why" | "contact";

/** What is said of those who stand alike. */
export const STANDING_COLUMNS: Record<Exclude<Standing, "excluded">, readonly RecipientColumn[]> = {
  answered: ["sent", "answered"],
  sent: ["sent"],
  complained: ["sent"],
  unknown: ["said"],
  waiting: ["due", "until", "said"],
  failed: ["said", "contact"],
  bounced: ["said", "contact"],
  cancelled: ["why"],
  lost: [],
};

/** What is said of those whose reminder or catch-up stands alike. */
export const FATE_COLUMNS: Record<LaterFate, readonly RecipientColumn[]> = {
  planned: ["due", "until", "said"],
  waiting: ["due", "said"],
  sent: ["sent", "since"],
  unknown: ["said"],
  failed: ["said", "contact"],
  cancelled: ["why"],
};
