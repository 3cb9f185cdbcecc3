import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { type AddHolidaysInput, addHolidaysSchema, MOST_HOLIDAYS } from "./schema";

/** Adds days on which the firm does not work; a date that is a holiday already takes the new name. */
export async function addHolidays(actor: Actor, input: AddHolidaysInput, now = new Date()) {
  authorize(actor, "workspace:configure");
  const { holidays } = addHolidaysSchema.parse(input);
  const { workspaceId, memberId } = actor;
  const named = new Map(holidays.map(({ on, name }) => [on, name]));
  const dates = [...named.keys()];

  await inWorkspace(actor, async (db) => {
    // Locked, so that two lists that come at once cannot exceed the limit together.
    await db.$queryRaw`select from workspaces where id = ${workspaceId}::uuid for no key update`;
    await db.$executeRaw`
      insert into holidays (workspace_id, "on", name)
      select ${workspaceId}::uuid, day, name from unnest(${dates}::date[], ${[...named.values()]}::text[]) as given(day, name)
      on conflict (workspace_id, "on") do update set name = excluded.name`;
    if ((await db.holiday.count({ where: { workspaceId } })) > MOST_HOLIDAYS) {
      throw new RuleViolation(`There can be at most ${MOST_HOLIDAYS} holidays. Remove some that are past.`);
    }
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "holidays:added",
      subject: { type: "Workspace", id: workspaceId },
      data: Object.fromEntries(named),
      at: now,
    });
  });
}
