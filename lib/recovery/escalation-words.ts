import type { EscalationLevel } from "@/prisma/generated/enums";

const PLACE: Record<EscalationLevel, string> = {
  owner: "the owner",
  lead: "the team lead",
  director: "the service director",
  sponsor: "the executive sponsor",
};

/** A step of the ladder as the timeline says it. */
export function stepWords(level: EscalationLevel, name: string | null, isTold: boolean): string {
  if (name === null) return `The next step is overdue, and there is nobody to tell as ${PLACE[level]}`;
  if (isTold) return `The next step is still overdue: ${name}, ${PLACE[level]}, was told already`;
  return `The next step is overdue: ${name} was told as ${PLACE[level]}`;
}

/** Why somebody is told, completing "You get this because you are …". */
export function placeWords(level: EscalationLevel): string {
  return level === "owner" ? "the owner of this case" : `${PLACE[level]} for this case`;
}
