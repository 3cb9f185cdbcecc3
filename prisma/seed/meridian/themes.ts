/** What clients are unhappy about. */
export const THEMES = [
  "handover",
  "late",
  "invoice",
  "scope",
  "seniority",
  "slow",
  "price",
  "quality",
] as const;

export type Theme = (typeof THEMES)[number];

/** All but the handover, which happens to one office once. */
export type CommonTheme = Exclude<Theme, "handover">;

/** How often each comes up where nothing particular has happened. */
export const COMMON_THEMES: readonly (readonly [CommonTheme, number])[] = [
  ["slow", 22],
  ["quality", 17],
  ["scope", 16],
  ["seniority", 14],
  ["invoice", 13],
  ["late", 10],
  ["price", 8],
];

/** The root cause, by its name in the firm's list, that lies behind a theme. */
export const ROOT_CAUSES: Record<Theme, readonly string[]> = {
  handover: [
    "Handover between colleagues",
    "Handover between colleagues",
    "Key person left",
    "Client not kept informed",
  ],
  late: ["Late delivery", "Bad news told too late"],
  invoice: ["Invoice wrong or unclear"],
  scope: ["Scope misunderstood", "Expectation never agreed"],
  seniority: ["Not enough experience on the team"],
  slow: ["Slow to reply", "Client not kept informed"],
  price: ["Price not explained", "Value not seen"],
  quality: ["Work of poor quality", "Error in data or report"],
};
