import { afterWorkingHours, type Pause, type WorkingTime } from "@/lib/working-time/working-time";
import type { EscalationLevel, Role } from "@/prisma/generated/enums";

/** Who is told of an overdue step, and how many working hours after its date. */
export const LADDER = [
  { level: "owner", afterHours: 0 },
  { level: "lead", afterHours: 4 },
  { level: "director", afterHours: 8 },
  { level: "sponsor", afterHours: 24 },
] as const satisfies readonly { level: EscalationLevel; afterHours: number }[];

/**
 * The steps of the ladder for a date, each with its instant: the owner's at the date itself, the others in working hours of the firm
 * after it, so that nobody is woken at night; holds put those off. None when nothing is owed.
 */
export function ladderSteps(dueAt: Date | null, time: WorkingTime, holds: readonly Pause[]) {
  if (dueAt === null) return [];
  return LADDER.map(({ level, afterHours }) => ({
    level,
    at: afterWorkingHours(dueAt, afterHours, time, holds),
  }));
}

/** When the next step of the ladder falls due; null when nothing is owed or every step was taken. */
export function nextEscalation(
  dueAt: Date | null,
  taken: readonly EscalationLevel[],
  time: WorkingTime,
  holds: readonly Pause[],
): Date | null {
  const next = LADDER.find(({ level }) => !taken.includes(level));
  return dueAt && next ? afterWorkingHours(dueAt, next.afterHours, time, holds) : null;
}

export type LadderPerson = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly teamId: string | null;
};

export type LadderPeople = {
  readonly ownerId: string | null;
  /** The case's, in which its lead finds it. */
  readonly teamId: string | null;
  /** The account's. */
  readonly sponsorId: string | null;
  /** Whom the complaint names: they stand on no step. */
  readonly named: readonly string[];
  /** Active members, those who have been there longest first. */
  readonly members: readonly LadderPerson[];
};

/**
 * Who stands on a step: the owner; the lead of the case's team, else any, else an admin where there is no director either; a director; the account's
 * own sponsor, else an executive. Null where the firm has nobody.
 */
export function whoStandsOn(level: EscalationLevel, people: LadderPeople): LadderPerson | null {
  const { ownerId, teamId, sponsorId, named } = people;
  const able = people.members.filter(({ id }) => !named.includes(id));
  const of = (role: Role) => able.filter((member) => member.role === role);
  const leads = of("lead");
  // A firm with neither leads nor directors is a small one: its admin hears.
  const instead = () => (of("director").length === 0 ? of("admin")[0] : undefined);
  switch (level) {
    case "owner":
      return able.find(({ id }) => id === ownerId) ?? null;
    case "lead":
      return leads.find((lead) => teamId && lead.teamId === teamId) ?? leads[0] ?? instead() ?? null;
    case "director":
      return of("director")[0] ?? null;
    case "sponsor":
      return able.find(({ id }) => id === sponsorId) ?? of("executive")[0] ?? null;
  }
}

/** Who takes a case that its owner cannot have because the complaint names them: the lead, else a director, else an admin. */
export function whoTakesOver(people: LadderPeople): LadderPerson | null {
  return (
    whoStandsOn("lead", people) ??
    whoStandsOn("director", people) ??
    people.members.find(({ id, role }) => role === "admin" && !people.named.includes(id)) ??
    null
  );
}
