import { ROLE_NAME } from "@/components/ui/stage-name";
import type { Role } from "@/prisma/generated/enums";

const MEANING: Record<Role, string> = {
  admin: "Everything, also members and rules.",
  director: "Imports, surveys and campaigns, and every case.",
  lead: "Imports, surveys and campaigns, and every case.",
  account_manager: "Accounts and contacts, and every case.",
  executive: "Reads everything, changes nothing.",
};

/** The roles to choose from, each with what it may do. */
export const ROLE_CHOICES = Object.entries(ROLE_NAME).map(([value, label]) => ({
  value,
  label,
  description: MEANING[value as Role],
}));
