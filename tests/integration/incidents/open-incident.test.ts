import { describe, expect, test } from "vitest";
import { changeGate } from "@/lib/incidents/change-gate";
import { chooseAffected } from "@/lib/incidents/choose-affected";
import { chooseMatching } from "@/lib/incidents/choose-matching";
import { dropAffected } from "@/lib/incidents/drop-affected";
import { listAffected } from "@/lib/incidents/list-affected";
import { openIncident } from "@/lib/incidents/open-incident";
import { openIncidentCases, openIncidentCasesJob } from "@/lib/incidents/open-incident-cases";
import { getIncident } from "@/lib/incidents/queries";
import { resumeOpening } from "@/lib/incidents/resume-opening";
import { stopOpening } from "@/lib/incidents/stop-opening";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, ForbiddenError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { listQueue } from "@/lib/recovery/queries";
import { MONDAY, makeCase } from "@/tests/factories/case";
import { makeContact } from "@/tests/factories/contact";
import { makeCrowd, makeIncident, makeOpenIncident } from "@/tests/factories/incident";
import { refuseRows } from "@/tests/factories/refuse-rows";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

describe("opening an incident", () => {
  test("gives each of 500 contacts one case, as grave as it at least, and tells their owner once; twice at once changes nothing", async () => {
    const workspace = await makeWorkspace();
    const { lead, manager, workspaceId } = workspace;
    const { accountId } = await makeCrowd(lead, 500);
    await inWorkspace(lead, (db) =>
      db.account.updateMany({ where: { workspaceId, id: accountId }, data: { ownerId: manager.memberId } }),
    );
    const { incidentId } = await makeIncident(lead, accountId);
    const opened = await Promise.allSettled([
      openIncident(lead, { incidentId }, MONDAY),
      openIncident(workspace.director, { incidentId }, MONDAY),
    ]);
    expect(opened.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);

    const [job, ...more] = await waitingJobs(lead, "incidents.open-cases");
    expect(more).toEqual([]);
    // However slow the machine is.
    const run = () => openIncidentCases(job as never, MONDAY, { items: 1_000, seconds: 600 });
    await Promise.all([run(), run()]);
    await run();

    expect(await getIncident(lead, incidentId)).toMatchObject({
      contacts: 500,
      opened: 500,
      isOpening: false,
    });
    const cases = await inWorkspace(lead, (db) =>
      db.recoveryCase.groupBy({
        by: ["origin", "severity", "severityReasons", "ownerId", "incidentId"],
        where: { workspaceId },
        _count: true,
      }),
    );
    expect(cases).toEqual([
      {
        origin: "incident",
        severity: "high",
        // What others of the account suffer from at the same time is no second failure.
        severityReasons: ["an incident"],
        ownerId: manager.memberId,
        incidentId,
        _count: 500,
      },
    ]);
    const news = await inWorkspace(lead, (db) =>
      db.notification.findMany({ where: { workspaceId }, select: { kind: true, memberId: true } }),
    );
    expect(news).toEqual([{ kind: "incident_opened", memberId: manager.memberId }]);
    const { rows } = await listQueue(lead, { scope: "all", incidentId });
    expect(rows.length).toBeGreaterThan(10);
  }, 120_000);

  test("lets the open case of a contact join, with a trace, and leaves it as grave as it was", async () => {
    const workspace = await makeWorkspace();
    const { lead, workspaceId } = workspace;
    const { caseId, contactId } = await makeCase(workspace, { score: 5 });
    const before = await inWorkspace(lead, (db) =>
      db.recoveryCase.findFirstOrThrow({ where: { workspaceId } }),
    );
    const { accountId } = await makeCrowd(lead, 1);
    const { incidentId } = await makeIncident(lead, accountId);
    await chooseAffected(lead, { incidentId, contactIds: [contactId, contactId] });
    await openIncident(lead, { incidentId }, MONDAY);
    await openIncidentCases({ workspaceId, incidentId }, MONDAY);

    const cases = await inWorkspace(lead, (db) =>
      db.recoveryCase.findMany({ where: { workspaceId, contactId }, include: { events: true } }),
    );
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({ id: caseId, incidentId, severity: before.severity });
    expect(cases[0]?.events.filter(({ kind }) => kind === "incident_joined")).toHaveLength(1);
    expect(await getIncident(lead, incidentId)).toMatchObject({ contacts: 2, opened: 2, accounts: 2 });
  });

  test("of one below the gate needs a reason, and one that affects nobody is not opened", async () => {
    const { admin, lead } = await makeWorkspace();
    const { accountId } = await makeCrowd(lead, 1);
    const trifle = await makeIncident(lead, accountId, "normal");
    await expect(openIncident(lead, trifle, MONDAY)).rejects.toThrow(
      "less grave than what your firm announces",
    );
    expect(await getIncident(lead, trifle.incidentId)).toMatchObject({ state: "draft", needsReason: true });
    await openIncident(lead, { ...trifle, gateNote: "The press has it." }, MONDAY);
    expect(await getIncident(lead, trifle.incidentId)).toMatchObject({
      state: "open",
      gateNote: "The press has it.",
    });

    await expect(changeGate(lead, { incidentGate: "low" })).rejects.toThrow(ForbiddenError);
    await changeGate(admin, { incidentGate: "low" });
    await openIncident(lead, await makeIncident(lead, accountId, "normal"), MONDAY);

    const empty = await makeIncident(lead, crypto.randomUUID());
    await expect(openIncident(lead, empty, MONDAY)).rejects.toThrow("Choose first whom it affects.");
    expect(await getIncident(lead, empty.incidentId)).toMatchObject({ state: "draft" });
  });

  test("stops and goes on; who is added later gets a case too, of which a new account's owner hears, and nobody can be taken off any more", async () => {
    const { lead, manager, workspaceId } = await makeWorkspace();
    const { accountId } = await makeCrowd(lead, 3);
    const { incidentId } = await makeIncident(lead, accountId);
    await openIncident(lead, { incidentId }, MONDAY);
    await stopOpening(lead, { incidentId }, MONDAY);
    await openIncidentCases({ workspaceId, incidentId }, MONDAY);
    expect(await getIncident(lead, incidentId)).toMatchObject({ contacts: 3, opened: 0 });
    await resumeOpening(lead, { incidentId });
    await openIncidentCases({ workspaceId, incidentId }, MONDAY);
    const late = await makeContact(lead, { accountId });
    const elsewhere = await makeContact(lead);
    await inWorkspace(lead, (db) =>
      db.account.updateMany({
        where: { workspaceId, id: { in: [accountId, elsewhere.accountId] } },
        data: { ownerId: manager.memberId },
      }),
    );
    expect(await chooseAffected(lead, { incidentId, contactIds: [late.id] })).toEqual({ added: 1 });
    expect(await chooseMatching(lead, { incidentId, accountId })).toEqual({ added: 0 });
    const told = () => inWorkspace(lead, (db) => db.notification.count({ where: { workspaceId } }));
    // Of this account its owner heard, or could have, when the incident opened; not of the next.
    expect(await told()).toBe(0);
    expect(await chooseAffected(lead, { incidentId, contactIds: [elsewhere.id] })).toEqual({ added: 1 });
    expect(await told()).toBe(1);
    await openIncidentCases({ workspaceId, incidentId }, MONDAY);
    expect(await getIncident(manager, incidentId)).toMatchObject({ contacts: 5, opened: 5, mine: 2 });
    await expect(dropAffected(lead, { incidentId, contactId: late.id })).rejects.toThrow(RuleViolation);
  });

  test("goes on past a case that cannot be opened, in turns, and says which and why until it can", async () => {
    const { lead, workspaceId } = await makeWorkspace();
    const { accountId } = await makeCrowd(lead, 3);
    const { incidentId } = await makeIncident(lead, accountId);
    await openIncident(lead, { incidentId }, MONDAY);
    const { id: first } = await inWorkspace(lead, (db) =>
      db.contact.findFirstOrThrow({ where: { workspaceId, accountId }, orderBy: { id: "asc" } }),
    );
    const opening = { workspaceId, incidentId };
    const allow = await refuseRows("recovery_cases", `new.contact_id = '${first}'`);
    await openIncidentCases(opening, MONDAY, { items: 2, seconds: 60 });
    expect(await getIncident(lead, incidentId)).toMatchObject({ opened: 1, isOpening: true, failure: null });
    expect(await waitingJobs(lead, "incidents.open-cases")).toHaveLength(2);
    await openIncidentCases(opening, MONDAY).finally(allow);
    await openIncidentCases(opening, MONDAY);

    const failed = await getIncident(lead, incidentId);
    expect(failed).toMatchObject({ opened: 2, isOpening: false, failure: "One case could not be opened." });
    expect(failed.refused.opening.count).toBe(1);
    const { people } = await listAffected(lead, incidentId, { show: "no_case", page: 1 });
    expect(people).toMatchObject([{ contactId: first, refusals: [expect.stringContaining("unexpected")] }]);
    const news = await inWorkspace(lead, (db) =>
      db.notification.findMany({ where: { workspaceId, kind: "incident_stopped" } }),
    );
    expect(news).toMatchObject([{ memberId: lead.memberId }]);
    await openIncidentCasesJob.giveUp?.(opening, new Error("The database is away."));
    expect(await getIncident(lead, incidentId)).toMatchObject({
      stoppedAt: expect.any(Date),
      failure: expect.stringContaining("unexpected"),
    });
    await resumeOpening(lead, { incidentId });
    await openIncidentCases(opening, MONDAY);
    expect(await getIncident(lead, incidentId)).toMatchObject({ opened: 3, failure: null });
  });

  test("tells again of those who were added later and get no case, and of nobody twice", async () => {
    const { lead, workspaceId } = await makeWorkspace();
    const { accountId } = await makeCrowd(lead, 1);
    const { incidentId } = await makeIncident(lead, accountId);
    await openIncident(lead, { incidentId }, MONDAY);
    const opening = { workspaceId, incidentId };
    const late = await makeContact(lead);
    const told = () =>
      inWorkspace(lead, (db) => db.notification.count({ where: { workspaceId, kind: "incident_stopped" } }));
    const allow = await refuseRows("recovery_cases", `new.workspace_id = '${workspaceId}'`);
    await (async () => {
      await openIncidentCases(opening, MONDAY);
      await openIncidentCases(opening, MONDAY);
      expect(await told()).toBe(1);
      await chooseAffected(lead, { incidentId, contactIds: [late.id] });
      await openIncidentCases(opening, MONDAY);
      await openIncidentCases(opening, MONDAY);
    })().finally(allow);
    expect(await told()).toBe(2);
    expect(await getIncident(lead, incidentId)).toMatchObject({ failure: "2 cases could not be opened." });
  });

  test("takes a database that is busy for no answer about anybody: it throws, and comes again", async () => {
    const { lead, workspaceId } = await makeWorkspace();
    const { accountId } = await makeCrowd(lead, 3);
    const { incidentId } = await makeIncident(lead, accountId);
    await openIncident(lead, { incidentId }, MONDAY);
    const opening = { workspaceId, incidentId };
    const allow = await refuseRows("recovery_cases", `new.workspace_id = '${workspaceId}'`, "40P01");
    await expect(openIncidentCases(opening, MONDAY).finally(allow)).rejects.toThrow();
    expect((await getIncident(lead, incidentId)).refused.opening.count).toBe(0);
    await openIncidentCases(opening, MONDAY);
    expect(await getIncident(lead, incidentId)).toMatchObject({ opened: 3, failure: null });
  });

  test("knows no contact and no incident of another workspace, and is not everybody's", async () => {
    const mine = await makeWorkspace();
    const theirs = await makeWorkspace();
    const { incidentId } = await makeOpenIncident(mine.lead, 1);
    const stranger = await makeContact(theirs.lead);
    await expect(chooseAffected(mine.lead, { incidentId, contactIds: [stranger.id] })).rejects.toThrow(
      NotFoundError,
    );
    await expect(getIncident(theirs.lead, incidentId)).rejects.toThrow(NotFoundError);
    await expect(openIncident(theirs.lead, { incidentId })).rejects.toThrow(NotFoundError);
    await expect(openIncident(mine.manager, { incidentId })).rejects.toThrow(ForbiddenError);
    await expect(openIncident(mine.lead, { incidentId })).rejects.toThrow(ConflictError);
  });
});
