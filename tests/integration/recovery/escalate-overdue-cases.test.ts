import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { freePort } from "@/lib/platform/free-port";
import { startSandboxSmtp } from "@/lib/platform/sandbox-smtp";
import { assignCase } from "@/lib/recovery/assign-case";
import { changeSeverity } from "@/lib/recovery/change-severity";
import { closeCase } from "@/lib/recovery/close-case";
import { escalateOverdueCases } from "@/lib/recovery/escalate-overdue-cases";
import { getCase } from "@/lib/recovery/get-case";
import { holdCase } from "@/lib/recovery/hold-case";
import { tellOfOverdueCaseJob } from "@/lib/recovery/jobs";
import { tellOfOverdueCase } from "@/lib/recovery/tell-of-overdue-case";
import { updatePromises } from "@/lib/recovery/update-promises";
import { addHolidays } from "@/lib/working-time/add-holidays";
import { daysAfter, forms, MONDAY, makeCase } from "@/tests/factories/case";
import { inboxOf } from "@/tests/factories/member-mail";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

let sandbox: Awaited<ReturnType<typeof startSandboxSmtp>>;

beforeAll(async () => {
  const port = await freePort();
  process.env.SANDBOX_SMTP_PORT = String(port);
  sandbox = await startSandboxSmtp({ host: "127.0.0.1", port });
});
afterAll(() => sandbox.stop());

const on = (iso: string) => new Date(iso);
const a = (at: Date, ms: number) => new Date(at.getTime() + ms);

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;

/** Lets the ladder's clock strike, and mails whoever was told as the worker does. */
async function strike(workspace: Workspace, now: Date) {
  const { workspaceId } = workspace;
  const escalated = await escalateOverdueCases({ workspaceId, now });
  for (const payload of await waitingJobs(workspace, tellOfOverdueCaseJob.name)) {
    await tellOfOverdueCase(tellOfOverdueCaseJob.payload.parse(payload), now);
  }
  return escalated;
}

async function stepsOf({ workspaceId, admin }: Workspace, caseId: string) {
  const steps = await inWorkspace(admin, (db) =>
    db.caseEscalation.findMany({ where: { workspaceId, caseId }, orderBy: [{ at: "asc" }, { id: "asc" }] }),
  );
  return steps.map(({ stage, level, memberId }) => [stage, level, memberId]);
}

const escalationMails = async (workspace: Workspace, memberId: string | null) =>
  (await inboxOf(workspace, memberId)).filter(({ subject }) => subject.startsWith("Overdue"));

const newsOf = ({ admin, workspaceId }: Workspace, memberId: string) =>
  inWorkspace(admin, (db) =>
    db.notification.findMany({ where: { workspaceId, memberId, kind: "case_escalated" } }),
  );

const escalateAt = ({ admin, workspaceId }: Workspace, caseId: string) =>
  inWorkspace(admin, (db) =>
    db.recoveryCase
      .findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: caseId } } })
      .then((found) => found.escalateAt),
  );

/** When the four steps of the ladder fall due for an apology owed on Tuesday at ten in Berlin. */
const STEPS = [
  "2026-03-03T09:00:00Z",
  "2026-03-03T13:00:00Z",
  "2026-03-04T09:00:00Z",
  "2026-03-06T09:00:00Z",
].map(on);

describe("an overdue case", () => {
  test("climbs the ladder step by step, each once and not a moment early, by mail and in the inbox", async () => {
    const workspace = await makeWorkspace();
    const { manager, lead, director, executive } = workspace;
    const { caseId } = await makeCase(workspace, { comment: "Nobody called." });
    const told = [manager, lead, director, executive];
    const stopped = { now: daysAfter(10), workspaceId: workspace.workspaceId, signal: AbortSignal.abort() };
    expect(await escalateOverdueCases(stopped)).toBe(0);
    for (const [index, at] of STEPS.entries()) {
      expect(await escalateAt(workspace, caseId)).toEqual(at);
      expect(await strike(workspace, a(at, -1))).toBe(0);
      expect(await strike(workspace, at)).toBe(1);
      expect(await strike(workspace, a(at, 60_000))).toBe(0);
      for (const [place, { memberId }] of told.entries()) {
        const count = place <= index ? 1 : 0;
        expect(await escalationMails(workspace, memberId)).toHaveLength(count);
        expect(await newsOf(workspace, memberId)).toHaveLength(count);
      }
    }
    expect(await escalateAt(workspace, caseId)).toBeNull();
    expect(await stepsOf(workspace, caseId)).toEqual([
      ["new", "owner", manager.memberId],
      ["new", "lead", lead.memberId],
      ["new", "director", director.memberId],
      ["new", "sponsor", executive.memberId],
    ]);
    const trail = (await getCase(manager, caseId)).events.filter(({ kind }) => kind === "escalated");
    expect(trail.map(({ note }) => note)).toEqual([
      "The next step is overdue: Max was told as the owner",
      "The next step is overdue: Lena was told as the team lead",
      "The next step is overdue: Dora was told as the service director",
      "The next step is overdue: Eva was told as the executive sponsor",
    ]);
    const [mail] = await escalationMails(workspace, executive.memberId);
    expect(mail?.subject).toMatch(/^Overdue for 3 days: apologise, Client/);
    expect(mail?.text).toContain("Nobody called.");
    expect(mail?.text).toContain(`/recovery/${caseId}`);
  });

  test("takes all missed steps when the worker was down, one mail a person, also with four workers at once", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId, manager, lead, director, executive } = workspace;
    const { caseId } = await makeCase(workspace);
    // The lead owns it: one person on two steps.
    await assignCase(workspace.admin, { caseId, memberId: lead.memberId }, MONDAY);
    const late = on("2026-03-20T10:00:00Z");
    await Promise.all([1, 2, 3, 4].map(() => escalateOverdueCases({ workspaceId, now: late })));
    await strike(workspace, late);
    await strike(workspace, late);

    expect(await stepsOf(workspace, caseId)).toEqual([
      ["new", "owner", lead.memberId],
      ["new", "lead", lead.memberId],
      ["new", "director", director.memberId],
      ["new", "sponsor", executive.memberId],
    ]);
    for (const { memberId } of [lead, director, executive]) {
      expect(await escalationMails(workspace, memberId)).toHaveLength(1);
    }
    expect(await escalationMails(workspace, manager.memberId)).toHaveLength(0);
    const notes = (await getCase(manager, caseId)).events.map(({ note }) => note);
    expect(notes).toContain("The next step is still overdue: Lena, the team lead, was told already");
  });

  test("goes on where nobody stands on a step, and says so", async () => {
    const workspace = await makeWorkspace();
    const { admin, workspaceId, manager, executive } = workspace;
    const { caseId } = await makeCase(workspace);
    await inWorkspace(admin, (db) =>
      db.member.updateMany({
        where: { workspaceId, role: { in: ["lead", "director"] } },
        data: { state: "removed" },
      }),
    );
    await strike(workspace, STEPS[3] ?? MONDAY);
    expect(await stepsOf(workspace, caseId)).toEqual([
      ["new", "owner", manager.memberId],
      // A firm without leads and directors has its admin.
      ["new", "lead", admin.memberId],
      ["new", "director", null],
      ["new", "sponsor", executive.memberId],
    ]);
    const notes = (await getCase(manager, caseId)).events.map(({ note }) => note);
    expect(notes).toContain("The next step is overdue, and there is nobody to tell as the service director");
  });

  test("begins anew at the next stage, and never climbs once it moved on, was put off or ended", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId, manager, lead } = workspace;
    const { caseId } = await makeCase(workspace);
    await escalateOverdueCases({ workspaceId, now: STEPS[0] ?? MONDAY });
    // The mail is on its way when the owner apologises: it is not sent.
    await forms.apologise(manager, caseId, a(STEPS[0] ?? MONDAY, 1_000));
    await strike(workspace, STEPS[1] ?? MONDAY);
    expect(await escalationMails(workspace, manager.memberId)).toHaveLength(0);
    expect(await stepsOf(workspace, caseId)).toEqual([["new", "owner", manager.memberId]]);

    // The cause is owed by Thursday, 17:00 in Berlin.
    expect(await escalateAt(workspace, caseId)).toEqual(on("2026-03-05T16:00:00Z"));
    await strike(workspace, on("2026-03-05T16:00:00Z"));
    expect((await stepsOf(workspace, caseId)).at(-1)).toEqual(["apologised", "owner", manager.memberId]);
    expect(await escalateAt(workspace, caseId)).toEqual(on("2026-03-06T12:00:00Z"));

    await closeCase(
      lead,
      { caseId, outcome: "cannot_resolve", note: "Out of our hands." },
      on("2026-03-06T09:00:00Z"),
    );
    expect(await escalateAt(workspace, caseId)).toBeNull();
    expect(await strike(workspace, on("2026-04-06T12:00:00Z"))).toBe(0);
  });

  test.each([
    ["summer", on("2026-03-27T15:00:00Z"), on("2026-03-30T10:00:00Z"), on("2026-03-31T10:00:00Z")],
    ["winter", on("2026-10-23T14:00:00Z"), on("2026-10-26T11:00:00Z"), on("2026-10-27T11:00:00Z")],
  ])(
    "wakes no lead at night or on the weekend of the change to %s time, nor on a holiday",
    async (_, dueAt, leadAt, afterHoliday) => {
      const workspace = await makeWorkspace();
      await updatePromises(workspace.admin, {
        severity: "normal",
        apologiseWithinHours: 1,
        diagnoseWithinDays: null,
        planWithinDays: null,
      });
      const { caseId } = await makeCase(workspace, { now: a(dueAt, -3_600_000) });
      await strike(workspace, dueAt);
      expect(await escalateAt(workspace, caseId)).toEqual(leadAt);

      const monday = leadAt.toISOString().slice(0, 10);
      await addHolidays(workspace.admin, { holidays: `${monday} The firm's day` });
      const another = await makeCase(workspace, { now: a(dueAt, -3_600_000) });
      await strike(workspace, dueAt);
      expect(await escalateAt(workspace, another.caseId)).toEqual(afterHoliday);
    },
  );

  test("waits for a hold where work is owed in working days, never where the client waits, and what is late stays late", async () => {
    const workspace = await makeWorkspace();
    const { manager, admin } = workspace;
    const { caseId } = await makeCase(workspace);
    const { dueAt } = await getCase(manager, caseId);
    await strike(workspace, STEPS[0] ?? MONDAY);
    const hold = { reason: "They are away." };
    await holdCase(manager, { ...hold, caseId, untilOn: "2026-03-05" }, on("2026-03-03T10:00:00Z"));
    expect(await escalateAt(workspace, caseId)).toEqual(STEPS[1]);
    await updatePromises(admin, {
      severity: "low",
      apologiseWithinHours: 200,
      diagnoseWithinDays: null,
      planWithinDays: null,
    });
    await changeSeverity(manager, { caseId, severity: "low", note: "A trifle." }, on("2026-03-03T11:00:00Z"));
    expect((await getCase(manager, caseId)).dueAt).toEqual(dueAt);
    expect(await escalateAt(workspace, caseId)).toEqual(STEPS[1]);

    // The cause is owed by Thursday, 17:00 in Berlin; the lead's four hours come after Monday, the last day of the hold.
    const other = await makeCase(workspace);
    await forms.apologise(manager, other.caseId, MONDAY);
    await strike(workspace, on("2026-03-05T16:00:00Z"));
    const late = { ...hold, caseId: other.caseId, untilOn: "2026-03-09" };
    await holdCase(manager, late, on("2026-03-05T16:30:00Z"));
    expect(await escalateAt(workspace, other.caseId)).toEqual(on("2026-03-10T12:00:00Z"));
  });

  test("is found in every workspace by the worker's own look", async () => {
    const workspace = await makeWorkspace();
    const { caseId } = await makeCase(workspace);
    const due = await acrossWorkspaces(
      (db) => db.$queryRaw<{ id: string }[]>`
        select id from workspaces_with_due_escalations(${STEPS[0]}) as due(id) where id = ${workspace.workspaceId}::uuid`,
    );
    expect(due).toEqual([{ id: workspace.workspaceId }]);
    await closeCase(workspace.lead, { caseId, outcome: "client_left", note: "Gone." }, MONDAY);
  });
});
