import { moneyInWords } from "@/lib/scoring/money-words";
import type { Role } from "@/prisma/generated/enums";

/** Up to what cost each role gives without asking, in the firm's currency. */
export type Limits = Readonly<Record<Role, number>>;

/** What holds in a workspace that has set nothing else. */
export const USUAL_LIMITS: Limits = {
  account_manager: 250,
  lead: 1_000,
  director: 5_000,
  admin: 5_000,
  executive: 0,
};

/** The roles that give, or decide on what others would give, in the order in which a firm climbs. */
export const GIVING_ROLES = [
  "account_manager",
  "lead",
  "director",
  "admin",
] as const satisfies readonly Role[];
const DECIDING_ROLES = ["lead", "director", "admin"] as const satisfies readonly Role[];

const ONE_OF: Record<(typeof DECIDING_ROLES)[number], string> = {
  lead: "a lead",
  director: "a director",
  admin: "an admin",
};

/** The limits of a workspace: what it has set, else the usual ones. */
export function limitsWith(own: readonly { readonly role: Role; readonly amount: number }[]): Limits {
  return { ...USUAL_LIMITS, ...Object.fromEntries(own.map(({ role, amount }) => [role, amount])) };
}

/** Whether a role may give so much without asking. */
export function isWithin(limits: Limits, role: Role, cost: number): boolean {
  return role !== "executive" && cost <= limits[role];
}

/** Who could decide on so much, by their limits: "a lead, a director or an admin"; null when nobody's limit reaches so far. */
export function whoCovers(limits: Limits, cost: number): string | null {
  const able = DECIDING_ROLES.filter((role) => isWithin(limits, role, cost)).map((role) => ONE_OF[role]);
  const last = able.pop();
  if (!last) return null;
  return able.length > 0 ? `${able.join(", ")} or ${last}` : last;
}

/** Why a role cannot decide on so much, in a sentence. */
export function overLimitWords(limits: Limits, role: Role, cost: number, currency: string): string {
  const able = whoCovers(limits, cost);
  const own = `Your limit is ${moneyInWords(limits[role], currency)}`;
  return able
    ? `${own}: only ${able} can decide on this.`
    : `${own}, and nobody's reaches so far. An admin can raise the limits under Settings, Gestures.`;
}
