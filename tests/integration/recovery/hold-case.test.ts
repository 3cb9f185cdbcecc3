import { describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, ForbiddenError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { changeSeverity } from "@/lib/recovery/change-severity";
import { getCase } from "@/lib/recovery/get-case";
import { holdCase } from "@/lib/recovery/hold-case";
import { releaseHold } from "@/lib/recovery/release-hold";
import { updatePromises } from "@/lib/recovery/update-promises";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";
import { daysAfter, forms, MONDAY, makeCase, repairCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

const on = (iso: string) => new Date(iso);
const reason = "Their IT is closed.";

describe("a hold", () => {
  test("puts off what is counted in working days, never the apology nor a promised date, and goes by itself", async () => {
    const workspace = await makeWorkspace();
    const { manager } = workspace;
    const { caseId } = await makeCase(workspace);
    const look = (now: Date) => getCase(manager, caseId, now);
    const tuesday = on("2026-03-03T08:00:00Z");

    const { dueAt: apologiseBy } = await look(MONDAY);
    await holdCase(manager, { caseId, reason, untilOn: "2026-03-04" }, tuesday);
    expect(await look(tuesday)).toMatchObject({
      dueAt: apologiseBy,
      hold: { reason, untilOn: on("2026-03-04T00:00:00Z"), by: "Max" },
    });
    await forms.apologise(manager, caseId, on("2026-03-03T09:00:00Z"));
    // Owed by Thursday at 17:00; two working days were lost, and the weekend is none.
    expect((await look(tuesday)).dueAt).toEqual(on("2026-03-09T16:00:00Z"));

    const atTheEnd = await look(on("2026-03-04T22:59:59Z"));
    expect(atTheEnd.hold).not.toBeNull();
    expect(atTheEnd.clocks.steps[1]).toMatchObject({ state: "on_hold" });
    expect(atTheEnd.clocks.open.elapsedHours).toBeGreaterThan(60);
    // Monday from ten to five is all that was worked.
    expect(atTheEnd.clocks.open.businessHours).toBe(7);
    expect((await look(on("2026-03-04T23:00:00Z"))).hold).toBeNull();
    // It was not ended by anybody, and another can follow.
    await holdCase(manager, { caseId, reason, untilOn: "2026-03-06" }, on("2026-03-05T16:30:00Z"));
    expect((await look(tuesday)).dueAt).toEqual(on("2026-03-10T16:00:00Z"));
  });

  test("ended early gives back what it did not use, with a trace; and ends when the firm is done", async () => {
    const workspace = await makeWorkspace();
    const { manager, lead } = workspace;
    const { caseId } = await makeCase(workspace);
    await forms.apologise(manager, caseId, on("2026-03-02T10:00:00Z"));
    await holdCase(manager, { caseId, reason, untilOn: "2026-04-30" }, on("2026-03-03T08:00:00Z"));
    await releaseHold(lead, { caseId }, on("2026-03-03T12:00:00Z"));
    const found = await getCase(manager, caseId, on("2026-03-03T12:00:00Z"));
    expect(found).toMatchObject({ hold: null, dueAt: on("2026-03-06T12:00:00Z") });
    expect(found.events.slice(-2)).toMatchObject([
      { kind: "hold_begun", note: `Until the end of 30 April 2026: ${reason}`, by: "Max" },
      { kind: "hold_ended", by: "Lena" },
    ]);
    await expect(releaseHold(lead, { caseId }, on("2026-03-03T13:00:00Z"))).rejects.toThrow(ConflictError);

    await holdCase(manager, { caseId, reason, untilOn: "2026-03-20" }, on("2026-03-03T14:00:00Z"));
    await forms.diagnose(manager, caseId);
    await forms.plan(manager, caseId);
    await forms.remedy(manager, caseId);
    const remedied = await getCase(manager, caseId, daysAfter(4));
    expect(remedied.hold).toBeNull();
    expect(remedied.events.map(({ kind }) => kind).slice(-2)).toEqual(["hold_ended", "remedied"]);
  });

  test("is refused without a reason, for today, for longer than sixty days, twice, and where nothing is owed", async () => {
    const workspace = await makeWorkspace();
    const { manager, executive } = workspace;
    const { caseId } = await makeCase(workspace);
    const hold = (untilOn: string, words = reason) =>
      holdCase(manager, { caseId, reason: words, untilOn }, MONDAY);
    await expect(hold("2026-03-02")).rejects.toThrow("after today");
    await expect(hold("2026-05-02")).rejects.toThrow("at most 60 days");
    await expect(hold("2026-03-04", " ")).rejects.toThrow("Say why");
    await expect(holdCase(executive, { caseId, reason, untilOn: "2026-03-04" }, MONDAY)).rejects.toThrow(
      ForbiddenError,
    );
    const both = await Promise.allSettled([hold("2026-05-01"), hold("2026-03-04")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: expect.any(ConflictError),
    });

    await repairCase(manager, caseId);
    await expect(holdCase(manager, { caseId, reason, untilOn: "2026-03-20" }, daysAfter(5))).rejects.toThrow(
      RuleViolation,
    );

    const other = await makeWorkspace();
    const gone = { caseId, reason, untilOn: "2026-03-20" };
    await expect(holdCase(other.admin, gone, MONDAY)).rejects.toThrow(NotFoundError);
    await expect(releaseHold(other.admin, { caseId }, MONDAY)).rejects.toThrow(NotFoundError);
    const harsh = { caseId, severity: "critical", note: "x" } as const;
    await expect(changeSeverity(other.admin, harsh, MONDAY)).rejects.toThrow(NotFoundError);
  });
});

describe("promises", () => {
  test("hold per severity, the firm's own where a severity has none, and a change rewrites no history", async () => {
    const workspace = await makeWorkspace();
    const { admin, manager, lead, workspaceId } = workspace;
    await updatePromises(admin, {
      severity: "critical",
      apologiseWithinHours: "4",
      diagnoseWithinDays: "",
      planWithinDays: null,
    });
    const { caseId } = await makeCase(workspace);
    await changeSeverity(manager, { caseId, severity: "critical", note: "Their board knows." }, MONDAY);
    const raised = await getCase(manager, caseId, MONDAY);
    expect(raised).toMatchObject({ severity: "critical", dueAt: on("2026-03-02T13:00:00Z") });
    expect(raised.events.at(-1)).toMatchObject({
      kind: "severity_changed",
      note: "From normal to critical: Their board knows.",
      by: "Max",
    });
    await expect(
      changeSeverity(manager, { caseId, severity: "critical", note: "Again." }, MONDAY),
    ).rejects.toThrow("critical already");

    await forms.apologise(manager, caseId, on("2026-03-02T12:00:00Z"));
    const apologised = await getCase(manager, caseId, daysAfter(1));
    expect(apologised.dueAt).toEqual(on("2026-03-05T16:00:00Z"));

    await updateWorkspaceSettings(admin, { apologiseWithinHours: 1 });
    await updatePromises(admin, {
      severity: "critical",
      apologiseWithinHours: null,
      diagnoseWithinDays: null,
      planWithinDays: null,
    });
    const later = await getCase(manager, caseId, daysAfter(1));
    expect(later.clocks.steps[0]).toMatchObject({ state: "met", dueAt: on("2026-03-02T13:00:00Z") });
    const kept = await inWorkspace(admin, (db) =>
      db.recoveryCase.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: caseId } } }),
    );
    expect(kept.apologiseBy).toEqual(on("2026-03-02T13:00:00Z"));
    const wish = {
      severity: "low",
      apologiseWithinHours: 1,
      diagnoseWithinDays: 1,
      planWithinDays: 1,
    } as const;
    await expect(updatePromises(lead, wish)).rejects.toThrow(ForbiddenError);
    await expect(updatePromises(admin, { ...wish, planWithinDays: 61 })).rejects.toThrow("from 1 to 60");
  });
});
