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

/** A client of the firm with every field filled to its edge who has not answered. */
export const HOSTILE_CLIENT = `silent-contact@${"client".repeat(8)}.example`;
