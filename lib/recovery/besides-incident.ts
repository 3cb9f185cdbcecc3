import type { Prisma } from "@/prisma/generated/client";

/** Which cases are another failure than a case of this incident: what many people of one account suffer from at once is no repeat. */
export function besidesIncident(incidentId: string | null | undefined): Prisma.RecoveryCaseWhereInput {
  return incidentId ? { OR: [{ incidentId: null }, { incidentId: { not: incidentId } }] } : {};
}
