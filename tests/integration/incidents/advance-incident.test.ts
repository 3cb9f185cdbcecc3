import { describe, expect, test } from "vitest";
import { ensureRootCauses } from "@/lib/causes/ensure-root-causes";
import { listRootCauses } from "@/lib/causes/queries";
import { straightWhys } from "@/lib/causes/whys";
import { advanceIncident } from "@/lib/incidents/advance-incident";
import { chooseAffected } from "@/lib/incidents/choose-affected";
import { listAffected } from "@/lib/incidents/list-affected";
import { openIncidentCases } from "@/lib/incidents/open-incident-cases";
import { getIncident, getIncidentTitle, listIncidents } from "@/lib/incidents/queries";
import { recordForAll } from "@/lib/incidents/record-for-all";
import { resolveIncident } from "@/lib/incidents/resolve-incident";
import { resumeOpening } from "@/lib/incidents/resume-opening";
import { resumeRecord } from "@/lib/incidents/resume-record";
import { stopOpening } from "@/lib/incidents/stop-opening";
import { stopRecord } from "@/lib/incidents/stop-record";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, RuleViolation } from "@/lib/platform/errors";
import { closeCase } from "@/lib/recovery/close-case";
import { closeUnansweredFollowUps } from "@/lib/recovery/close-unanswered-follow-ups";
import { sendForm } from "@/tests/factories/answer";
import { daysAfter, followUpLink, forms } from "@/tests/factories/case";
import { makeContact } from "@/tests/factories/contact";
import { makeOpenIncident } from "@/tests/factories/incident";
import { refuseRows } from "@/tests/factories/refuse-rows";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

async function makeAdvanced() {
  const workspace = await makeWorkspace();
  const { lead, workspaceId } = workspace;
  const { incidentId, runJobs } = await makeOpenIncident(lead, 4);
  const cases = await inWorkspace(lead, (db) =>
    db.recoveryCase.findMany({
      where: { workspaceId },
      orderBy: { contactId: "asc" },
      include: { contact: true },
    }),
  );
  await inWorkspace(lead, (db) => ensureRootCauses(db, workspaceId));
  const rootCauseId = (await listRootCauses(lead))[0]?.children[0]?.id ?? "";
  const diagnose = (now: Date) =>
    advanceIncident(
      lead,
      {
        stage: "diagnosed",
        form: {
          incidentId,
          rootCauseId,
          whys: straightWhys(["Nobody was told.", "There is no list."]),
          noticedFirst: "us",
          preventable: true,
        },
      },
      now,
    );
  const stagesOf = async () => {
    const rows = await inWorkspace(lead, (db) =>
      db.recoveryCase.findMany({
        where: { workspaceId },
        orderBy: { contactId: "asc" },
        select: { stage: true },
      }),
    );
    return rows.map(({ stage }) => stage);
  };
  return { ...workspace, incidentId, runJobs, cases, diagnose, stagesOf };
}

describe("a step recorded for all cases of an incident", () => {
  test("moves each by its own rules, in the name of who asked; what cannot go is counted and said, what is past stays", async () => {
    const { lead, incidentId, cases, diagnose, stagesOf, runJobs } = await makeAdvanced();
    const [first, second, third, fourth] = cases.map(({ id }) => id);
    await forms.apologise(lead, first ?? "");
    await forms.apologise(lead, second ?? "");
    await forms.apologise(lead, third ?? "");
    await forms.diagnose(lead, third ?? "");
    await diagnose(daysAfter(3));
    await expect(diagnose(daysAfter(3))).rejects.toThrow(ConflictError);
    await runJobs();
    expect(await stagesOf()).toEqual(["diagnosed", "diagnosed", "diagnosed", "new"]);
    const [record] = (await getIncident(lead, incidentId)).records;
    expect(record).toMatchObject({ stage: "diagnosed", moved: 2, passed: 1, refused: 1, by: "Lena" });
    expect(record?.finishedAt).not.toBeNull();
    const { people } = await listAffected(lead, incidentId, { show: "refused", page: 1 });
    expect(people).toMatchObject([
      { caseId: fourth, refusals: ["A case that is new cannot become diagnosed."] },
    ]);
    const diagnosis = await inWorkspace(lead, (db) => db.diagnosis.findFirst({ where: { caseId: first } }));
    expect(diagnosis).toMatchObject({ memberId: lead.memberId, noticedFirst: "us", preventable: true });
  });

  test("leads to the follow-up of each: the rate counts what clients say, with silence apart", async () => {
    const workspace = await makeAdvanced();
    const { lead, incidentId, cases, diagnose, runJobs, stagesOf } = workspace;
    expect((await getIncident(lead, incidentId)).recovery).toMatchObject({ rate: null, closed: 0 });
    for (const { id } of cases) await forms.apologise(lead, id);
    await diagnose(daysAfter(2));
    await runJobs();
    const on = new Date().toISOString().slice(0, 10);
    const plan = { incidentId, fix: "A second certificate.", fixDueOn: on };
    await advanceIncident(lead, { stage: "planned", form: plan });
    await runJobs();
    const remedy = { incidentId, whatWasDone: "It renews by itself.", doneOn: on };
    await advanceIncident(lead, { stage: "remedied", form: remedy });
    await runJobs();
    expect(await stagesOf()).toEqual(["remedied", "remedied", "remedied", "remedied"]);

    const asked = daysAfter(8, new Date());
    const [happy, left] = cases;
    await closeCase(lead, { caseId: left?.id ?? "", outcome: "client_left", note: "Sold." });
    const link = await followUpLink(workspace, happy?.contact.email ?? "", asked);
    await sendForm(link, { score: "9", is_fixed: "yes", handling: "5" }, undefined, asked);
    await closeUnansweredFollowUps({ workspaceId: workspace.workspaceId, now: daysAfter(20, asked) });

    const { recovery, outcomes } = await getIncident(lead, incidentId);
    expect(outcomes).toEqual({ recovered: 1, client_left: 1, no_answer: 2 });
    expect(recovery).toEqual({ rate: 0.25, recovered: 1, closed: 4, noAnswer: 2 });
    const { incidents } = await listIncidents(lead);
    expect(incidents).toMatchObject([{ id: incidentId, recovery: { rate: 0.25 } }]);
    await resolveIncident(lead, { incidentId });
    expect(await getIncident(lead, incidentId)).toMatchObject({ state: "resolved", resolvedNote: null });
  });
});

describe("a step for all that does not come to its end", () => {
  async function makeBegun() {
    const made = await makeAdvanced();
    for (const { id } of made.cases) await forms.apologise(made.lead, id);
    await made.diagnose(daysAfter(3));
    const { workspaceId, lead, director, incidentId } = made;
    const record = async () => (await getIncident(director, incidentId)).records[0];
    const of = { incidentId, recordId: (await record())?.id ?? "" };
    const turn = (items: number) =>
      recordForAll({ workspaceId, recordId: of.recordId }, daysAfter(3), { items, seconds: 60 });
    const promised = async () => (await waitingJobs(lead, "incidents.record-for-all")).length;
    return { ...made, record, of, turn, promised };
  }

  test("breaks off where whoever asked has left, says how far it came and why, and goes on in another's name", async () => {
    const { workspaceId, lead, director, admin, record, of, turn, promised, stagesOf } = await makeBegun();
    await turn(1);
    expect(await record()).toMatchObject({ moved: 1, finishedAt: null, stoppedAt: null });
    expect(await promised()).toBe(2);
    await inWorkspace(admin, (db) =>
      db.member.updateMany({ where: { workspaceId, id: lead.memberId }, data: { state: "removed" } }),
    );
    await turn(10);
    const failure = expect.stringContaining("may not do this any more");
    expect(await record()).toMatchObject({ moved: 1, finishedAt: null, failure });
    const news = await inWorkspace(admin, (db) =>
      db.notification.findMany({ where: { workspaceId, kind: "incident_stopped" } }),
    );
    // Its owner has left, too: the leads and admins hear.
    expect(news).toMatchObject([{ memberId: admin.memberId, words: failure }]);

    await resumeRecord(director, of);
    await expect(resumeRecord(director, of)).rejects.toThrow(ConflictError);
    await turn(10);
    expect(await record()).toMatchObject({ moved: 4, refused: 0, failure: null, by: "Dora" });
    expect((await record())?.finishedAt).not.toBeNull();
    expect(await stagesOf()).toEqual(Array(4).fill("diagnosed"));
  });

  test("stops when told to, and when the incident is resolved; two runs at once count each case once; one case that fails holds up none", async () => {
    const { director, incidentId, cases, record, of, turn, diagnose } = await makeBegun();
    await stopRecord(director, of, daysAfter(3));
    await turn(10);
    expect(await record()).toMatchObject({ moved: 0, finishedAt: null, failure: null });
    await expect(stopRecord(director, of)).rejects.toThrow(ConflictError);
    await resumeRecord(director, of);
    const allow = await refuseRows("diagnoses", `new.case_id = '${cases[1]?.id}'`);
    await Promise.all([turn(3), turn(3)]).finally(allow);
    await turn(1);
    const { moved = 0, passed = 0, refused = 0 } = (await record()) ?? {};
    expect(moved + passed + refused).toBe(4);
    expect(refused).toBe(1);
    const reasons = [{ words: expect.stringContaining("unexpected"), count: 1 }];
    expect((await getIncident(director, incidentId)).refused.step).toMatchObject({ count: 1, reasons });

    await turn(10);
    await diagnose(daysAfter(4));
    await resolveIncident(director, { incidentId, note: "One by one." });
    expect(await record()).toMatchObject({ finishedAt: null, stoppedAt: expect.any(Date) });
    await expect(resumeRecord(director, of)).rejects.toThrow(RuleViolation);
  });
});

describe("a step for all while cases are being opened", () => {
  test("is neither begun nor gone on with, as it would leave out whoever gets theirs behind it, until the opening is done or stopped", async () => {
    const { lead, workspaceId, incidentId, diagnose } = await makeAdvanced();
    await diagnose(daysAfter(2));
    const [record] = (await getIncident(lead, incidentId)).records;
    const of = { incidentId, recordId: record?.id ?? "" };
    await stopRecord(lead, of, daysAfter(2));
    const added = await makeContact(lead);
    await chooseAffected(lead, { incidentId, contactIds: [added.id] });
    await expect(diagnose(daysAfter(3))).rejects.toThrow("still being opened");
    await expect(resumeRecord(lead, of)).rejects.toThrow("still being opened");
    await stopOpening(lead, { incidentId });
    await resumeRecord(lead, of);
    await stopRecord(lead, of);
    await resumeOpening(lead, { incidentId });
    await openIncidentCases({ workspaceId, incidentId });
    await diagnose(daysAfter(3));
  });
});

describe("a step for all while the database is busy", () => {
  test("waits with the case it came to, and refuses it to nobody", async () => {
    const { lead, workspaceId, incidentId, cases, diagnose, stagesOf } = await makeAdvanced();
    for (const { id } of cases) await forms.apologise(lead, id);
    await diagnose(daysAfter(3));
    const recordId = (await getIncident(lead, incidentId)).records[0]?.id ?? "";
    const turn = () => recordForAll({ workspaceId, recordId }, daysAfter(3));
    const allow = await refuseRows("diagnoses", `new.case_id = '${cases[1]?.id}'`, "55P03");
    await expect(turn().finally(allow)).rejects.toThrow();
    const begun = (await getIncident(lead, incidentId)).records[0];
    expect(begun).toMatchObject({ moved: 1, refused: 0, finishedAt: null, stoppedAt: null });
    await turn();
    expect(await stagesOf()).toEqual(Array(4).fill("diagnosed"));
  });
});

describe("resolving an incident", () => {
  test("needs a note while cases are open, happens once, and ends what could still be done for all", async () => {
    const { lead, incidentId, diagnose } = await makeAdvanced();
    await expect(resolveIncident(lead, { incidentId })).rejects.toThrow("4 cases are not closed yet");
    await resolveIncident(lead, { incidentId, note: "The rest is looked after one by one." });
    await expect(resolveIncident(lead, { incidentId, note: "Again." })).rejects.toThrow(ConflictError);
    await expect(diagnose(daysAfter(3))).rejects.toThrow(RuleViolation);
    expect(await getIncidentTitle(lead, incidentId)).toBe("The portal was down");
    const theirs = await makeWorkspace();
    expect(await getIncidentTitle(theirs.lead, incidentId)).toBeNull();
  });
});
