import { PageTabs } from "@/components/ui/page-tabs";
import { type Action, isAllowed } from "@/lib/access/permissions";
import type { Role } from "@/prisma/generated/enums";

type Place = { readonly href: string; readonly name: string; readonly action: Action };

const APPROVALS = "/recovery/approvals";

/** The rooms of recovery, each with what one has to be allowed to for seeing it. */
const PLACES: readonly Place[] = [
  { href: "/recovery", name: "Desk", action: "recoveryCase:read" },
  { href: "/recovery/team", name: "Team", action: "team:read" },
  { href: APPROVALS, name: "Approvals", action: "gesture:decide" },
  { href: "/recovery/tasks", name: "Tasks", action: "recoveryCase:read" },
  { href: "/recovery/incidents", name: "Incidents", action: "incident:read" },
  { href: "/recovery/playbooks", name: "Playbooks", action: "recoveryCase:read" },
  { href: "/recovery/corrective-actions", name: "Corrective actions", action: "recoveryCase:read" },
  { href: "/recovery/causes", name: "Causes", action: "recoveryCase:read" },
];

type Props = {
  current: string;
  role: Role;
  /** How many gestures wait for a decision, where that is known. */
  approvals?: number;
};

/** The way between the desk and what belongs to it. */
export function RecoveryTabs({ current, role, approvals }: Props) {
  const tabs = PLACES.filter(({ action }) => isAllowed(role, action)).map((place) =>
    place.href === APPROVALS && approvals ? { ...place, count: approvals } : place,
  );
  return <PageTabs label="Recovery" current={current} tabs={tabs} />;
}
