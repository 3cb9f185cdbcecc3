import type { Role } from "@/prisma/generated/enums";

const everyone = ["admin", "director", "lead", "account_manager", "executive"] as const;
const staff = ["admin", "director", "lead", "account_manager"] as const;
const leads = ["admin", "director", "lead"] as const;
const watchers = ["admin", "director", "lead", "executive"] as const;
const admins = ["admin"] as const;

/** Who may do what: the one table behind every use case and every button. */
export const PERMISSIONS = {
  "workspace:read": everyone,
  "workspace:configure": admins,
  "sender:configure": admins,
  "member:read": everyone,
  "member:invite": admins,
  "account:read": everyone,
  "account:edit": staff,
  "account:import": leads,
  "survey:read": everyone,
  "survey:edit": leads,
  "survey:publish": leads,
  "campaign:read": everyone,
  "campaign:edit": leads,
  "campaign:launch": leads,
  "response:read": everyone,
  "response:decide": admins,
  "recoveryCase:read": everyone,
  "recoveryCase:advance": staff,
  "recoveryCase:open": staff,
  "recoveryCase:assign": staff,
  "conflict:lift": leads,
  "template:edit": leads,
  "cause:edit": leads,
  "action:edit": staff,
  "gesture:offer": staff,
  "gesture:decide": leads,
  "playbook:edit": leads,
  "task:settle": staff,
  "incident:read": everyone,
  "incident:edit": leads,
  "team:read": watchers,
  "insight:read": everyone,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof PERMISSIONS;

/** Whether a role may do something. */
export function isAllowed(role: Role, action: Action): boolean {
  return (PERMISSIONS[action] as readonly Role[]).includes(role);
}
