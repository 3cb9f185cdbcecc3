import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { ForbiddenError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { addHolidays } from "@/lib/working-time/add-holidays";
import { getWorkingTime } from "@/lib/working-time/get-working-time";
import { getWorkCalendar } from "@/lib/working-time/queries";
import { removeHoliday } from "@/lib/working-time/remove-holiday";
import { updateWorkingTime } from "@/lib/working-time/update-working-time";
import { makeWorkspace } from "@/tests/factories/workspace";

test("a firm sets its hours and holidays, by lines or as a list, with a trace; only an admin, and nobody else's", async () => {
  const { admin, lead, workspaceId } = await makeWorkspace();
  const other = await makeWorkspace();
  await updateWorkingTime(admin, { fromMinute: 480, untilMinute: 1440, weekdays: [7, 1, 1] });
  await addHolidays(admin, {
    holidays: "2026-12-25 Christmas Day\r\n\n 2026-12-26; Boxing Day\n2026-12-25, Christmas",
  });
  await addHolidays(admin, { holidays: [{ on: "2027-01-01", name: "New Year" }] });
  await removeHoliday(admin, { on: "2026-12-26" });

  expect(await inWorkspace(lead, (db) => getWorkingTime(db, workspaceId))).toEqual({
    timeZone: "Europe/Berlin",
    fromMinute: 480,
    untilMinute: 1440,
    weekdays: [1, 7],
    holidays: new Set(["2026-12-25", "2027-01-01"]),
  });
  expect((await getWorkCalendar(lead)).holidays).toEqual([
    { on: "2026-12-25", name: "Christmas" },
    { on: "2027-01-01", name: "New Year" },
  ]);
  expect((await getWorkCalendar(other.lead)).holidays).toEqual([]);

  await expect(removeHoliday(admin, { on: "2026-12-26" })).rejects.toThrow(NotFoundError);
  await expect(removeHoliday(other.admin, { on: "2026-12-25" })).rejects.toThrow(NotFoundError);
  await expect(addHolidays(admin, { holidays: "Christmas" })).rejects.toThrow(
    "Write each date as 2026-12-25",
  );
  await expect(addHolidays(admin, { holidays: "2026-02-30 Never" })).rejects.toThrow("Write each date");
  await expect(
    updateWorkingTime(admin, { fromMinute: 600, untilMinute: 600, weekdays: [1] }),
  ).rejects.toThrow("after the first");
  await expect(updateWorkingTime(admin, { fromMinute: 0, untilMinute: 600, weekdays: [] })).rejects.toThrow(
    "at least one day",
  );
  for (const change of [
    () => updateWorkingTime(lead, { fromMinute: 0, untilMinute: 60, weekdays: [1] }),
    () => addHolidays(lead, { holidays: "2026-12-24 Eve" }),
    () => removeHoliday(lead, { on: "2026-12-25" }),
  ]) {
    await expect(change()).rejects.toThrow(ForbiddenError);
  }

  const year = (first: number, count: number) =>
    Array.from({ length: count }, (_, day) => ({
      on: new Date(Date.UTC(first, 0, 1 + day)).toISOString().slice(0, 10),
      name: "A day off",
    }));
  await addHolidays(admin, { holidays: year(2030, 498) });
  await expect(addHolidays(admin, { holidays: "2050-01-01 One more" })).rejects.toThrow(RuleViolation);
  expect((await getWorkCalendar(lead)).holidays).toHaveLength(500);

  const audit = await inWorkspace(admin, (db) =>
    db.auditEntry.findMany({ where: { workspaceId }, orderBy: [{ at: "asc" }, { id: "asc" }] }),
  );
  const actions = audit
    .map(({ action }) => action)
    .filter((action) => /^(working-time|holiday)/.test(action));
  expect(actions).toEqual([
    "working-time:changed",
    "holidays:added",
    "holidays:added",
    "holiday:removed",
    "holidays:added",
  ]);
});
