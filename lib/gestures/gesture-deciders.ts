import type { Role } from "@/prisma/generated/enums";
import { isWithin, type Limits } from "./gesture-limit";

export type Decider = { readonly id: string; readonly role: Role; readonly teamId: string | null };

type Question = {
  /** Active members. */
  readonly members: readonly Decider[];
  /** The case's. */
  readonly teamId: string | null;
  readonly limits: Limits;
  readonly cost: number;
  readonly authorId: string | null;
};

/**
 * Who is asked to decide on a gesture over its author's limit: among those whose own limit covers it, the leads of the case's team,
 * else the directors, else the admins, else leads of other teams. Never the author; nobody when no limit reaches so far.
 */
export function whoDecides({ members, teamId, limits, cost, authorId }: Question): Decider[] {
  const able = members.filter(({ id, role }) => id !== authorId && isWithin(limits, role, cost));
  const leads = able.filter(({ role }) => role === "lead");
  const steps = [
    leads.filter((lead) => lead.teamId === teamId),
    able.filter(({ role }) => role === "director"),
    able.filter(({ role }) => role === "admin"),
    leads,
  ];
  return steps.find((asked) => asked.length > 0) ?? [];
}
