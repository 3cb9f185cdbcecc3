import { describe, expect, it } from "vitest";
import { type Action, isAllowed, PERMISSIONS } from "@/lib/access/permissions";
import type { Role } from "@/prisma/generated/enums";

const ROLES: Role[] = ["admin", "director", "lead", "account_manager", "executive"];

// Written out by hand: the table in the code must agree with what was promised, not with itself.
const PROMISED: Record<Action, string> = {
  "workspace:read": "admin director lead account_manager executive",
  "workspace:configure": "admin",
  "sender:configure": "admin",
  "member:read": "admin director lead account_manager executive",
  "member:invite": "admin",
  "account:read": "admin director lead account_manager executive",
  "account:edit": "admin director lead account_manager",
  "account:import": "admin director lead",
  "survey:read": "admin director lead account_manager executive",
  "survey:edit": "admin director lead",
  "survey:publish": "admin director lead",
  "campaign:read": "admin director lead account_manager executive",
  "campaign:edit": "admin director lead",
  "campaign:launch": "admin director lead",
  "response:read": "admin director lead account_manager executive",
  "response:decide": "admin",
  "recoveryCase:read": "admin director lead account_manager executive",
  "recoveryCase:advance": "admin director lead account_manager",
  "recoveryCase:open": "admin director lead account_manager",
  "recoveryCase:assign": "admin director lead account_manager",
  "conflict:lift": "admin director lead",
  "template:edit": "admin director lead",
  "cause:edit": "admin director lead",
  "action:edit": "admin director lead account_manager",
  "gesture:offer": "admin director lead account_manager",
  "gesture:decide": "admin director lead",
  "playbook:edit": "admin director lead",
  "task:settle": "admin director lead account_manager",
  "incident:read": "admin director lead account_manager executive",
  "incident:edit": "admin director lead",
  "team:read": "admin director lead executive",
  "insight:read": "admin director lead account_manager executive",
};

const pairs = (Object.keys(PERMISSIONS) as Action[]).flatMap((action) =>
  ROLES.map((role) => ({ role, action, allowed: PROMISED[action].split(" ").includes(role) })),
);

describe("the permission table", () => {
  it.each(pairs)("$role and $action: $allowed", ({ role, action, allowed }) => {
    expect(isAllowed(role, action)).toBe(allowed);
  });

  it("lets an executive read everything and change nothing", () => {
    const may = (Object.keys(PERMISSIONS) as Action[]).filter((action) => isAllowed("executive", action));
    expect(may.every((action) => action.endsWith(":read"))).toBe(true);
    expect(may).toHaveLength(
      (Object.keys(PERMISSIONS) as Action[]).filter((a) => a.endsWith(":read")).length,
    );
  });
});
