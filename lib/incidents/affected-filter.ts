import { textFilter } from "@/lib/platform/text-filter";
import type { Prisma } from "@/prisma/generated/client";
import type { IncidentMailState } from "@/prisma/generated/enums";
import type { AffectedList } from "./schema";

/** Which of the affected a list shows: those something could not be done for, those a mail has come so far with, and whoever the words name. */
export function affectedFilter({
  show,
  stage,
  search,
}: Omit<AffectedList, "page">): Prisma.IncidentContactWhereInput {
  const named = search ? textFilter(search) : null;
  return {
    AND: [
      shown(show, stage),
      named ? { contact: { OR: [{ name: named }, { email: named }, { account: { name: named } }] } } : {},
    ],
  };
}

function shown(show: AffectedList["show"], stage: AffectedList["stage"]): Prisma.IncidentContactWhereInput {
  switch (show) {
    case "all":
      return {};
    case "refused":
      return { refusal: { not: null } };
    case "no_apology":
      return { apologyRefusal: { not: null }, case: { stage: "new", round: 0 } };
    case "no_case":
      return { caseId: null };
    default:
      return { mails: { some: { state: STATE_OF[show], ...(stage && { message: { stage } }) } } };
  }
}

const STATE_OF = {
  sent: "sent",
  failed: "failed",
  unknown: "handoff",
  left_out: "left_out",
  waiting: "waiting",
} as const satisfies Record<string, IncidentMailState>;
