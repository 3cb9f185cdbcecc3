import { describe, expect, test } from "vitest";
import { chooseAffected } from "@/lib/incidents/choose-affected";
import { claimIncidentMail } from "@/lib/incidents/claim-incident-mail";
import { foreseeRecipients } from "@/lib/incidents/foresee-recipients";
import { listAffected } from "@/lib/incidents/list-affected";
import { noteSentMail, noteSentMailJob } from "@/lib/incidents/note-sent-mail";
import { openIncidentCases } from "@/lib/incidents/open-incident-cases";
import { getIncident } from "@/lib/incidents/queries";
import { resolveIncident } from "@/lib/incidents/resolve-incident";
import { resumeMessage } from "@/lib/incidents/resume-message";
import { retryMessage } from "@/lib/incidents/retry-message";
import { sendMessage } from "@/lib/incidents/send-message";
import { stopMessage } from "@/lib/incidents/stop-message";
import { writeMessage } from "@/lib/incidents/write-message";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, RuleViolation } from "@/lib/platform/errors";
import type { IncidentMailState } from "@/prisma/generated/enums";
import { daysAfter, forms, MONDAY } from "@/tests/factories/case";
import { makeContact } from "@/tests/factories/contact";
import { makeOpenIncident } from "@/tests/factories/incident";
import { makePlaybook, playbookStep, tasksOf } from "@/tests/factories/playbook";
import { refuseRows } from "@/tests/factories/refuse-rows";
import { jobRunner } from "@/tests/factories/run-jobs";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

const stage = "first_word" as const;
const APOLOGY = { isApology: true, impact: "They could not close their books." };
const at = daysAfter(1);

async function makeWritten(
  size: number,
  counts: Partial<typeof APOLOGY> = {},
  steps = [playbookStep("Call")],
) {
  const workspace = await makeWorkspace();
  const { lead, workspaceId } = workspace;
  await makePlaybook(lead, { origin: "incident" }, steps);
  const { incidentId, accountId } = await makeOpenIncident(lead, size);
  const first = { incidentId, stage, subject: "We were down", text: "Dear {first name}, we were down." };
  const write = (revision: number) => writeMessage(lead, { ...first, ...counts, revision });
  await write(0);
  const cases = await inWorkspace(lead, (db) =>
    db.recoveryCase.findMany({ where: { workspaceId }, orderBy: { contactId: "asc" } }),
  );
  const { id: messageId } = await inWorkspace(lead, (db) =>
    db.incidentMessage.findFirstOrThrow({ where: { workspaceId }, select: { id: true } }),
  );
  const found = () => getIncident(lead, incidentId);
  const mailsOf = async () => (await found()).messages.find((one) => one.stage === stage)?.message?.mails;
  /** As a mail server does that takes every mail. */
  const deliver = async () => {
    const mail = await claimIncidentMail({ workspaceId, messageId }, at);
    if (mail) await noteSentMail(mail, at);
    return mail;
  };
  return { ...workspace, incidentId, accountId, cases, messageId, write, found, mailsOf, deliver };
}

describe("what is sent", () => {
  test("is what was seen: words that were changed meanwhile are neither sent nor written over", async () => {
    const { lead, incidentId, write } = await makeWritten(1);
    expect(await write(1)).toEqual({ revision: 2 });
    await expect(sendMessage(lead, { incidentId, stage, revision: 1 }, at)).rejects.toThrow(
      "changed meanwhile",
    );
    await expect(write(1)).rejects.toThrow(ConflictError);
    expect(await sendMessage(lead, { incidentId, stage, revision: 2 }, at)).toEqual({ recipients: 1 });
  });

  test("is foreseen: to how many, who is left out and why, whose apology it is, and who reads another language", async () => {
    const { lead, workspaceId, incidentId, cases } = await makeWritten(5, APOLOGY);
    const [bounced, german, apologised, twinned] = cases;
    const put = (id: string | undefined, data: { state?: "bounced"; locale?: string }) =>
      inWorkspace(lead, (db) => db.contact.updateMany({ where: { workspaceId, id }, data }));
    await put(bounced?.contactId, { state: "bounced" });
    await put(german?.contactId, { locale: "de-AT" });
    for (const task of await tasksOf(lead, apologised?.id ?? "")) {
      await inWorkspace(lead, (db) =>
        db.caseTask.updateMany({
          where: { workspaceId, id: task.id },
          data: { state: "done", settledAt: at },
        }),
      );
    }
    await forms.apologise(lead, apologised?.id ?? "");
    const { email } = await inWorkspace(lead, (db) =>
      db.contact.findFirstOrThrow({ where: { workspaceId, id: twinned?.contactId ?? "" } }),
    );
    const twin = await makeContact(lead, { email });
    await chooseAffected(lead, { incidentId, contactIds: [twin.id] });
    await openIncidentCases({ workspaceId, incidentId }, MONDAY);

    expect(await foreseeRecipients(lead, { incidentId, stage })).toMatchObject({
      fresh: 6,
      mailed: 4,
      leftOut: [
        { value: "Mail to this address comes back.", count: 1 },
        { value: "They share an address with another, and it gets one mail.", count: 1 },
      ],
      apologies: 3,
      withFirstTasks: 3,
      foreign: [{ value: "de", count: 1 }],
      again: { failed: 0, leftOut: 0 },
    });
  });
});

describe("a first word that counts as the apology", () => {
  test("settles what a playbook puts before it, with one line that names it, and is on record as mailed", async () => {
    const steps = [
      playbookStep("Call"),
      playbookStep("Tell the lead"),
      playbookStep("Hear the team", { stage: "apologised" }),
    ];
    const { lead, workspaceId, incidentId, cases, deliver, found } = await makeWritten(1, APOLOGY, steps);
    const caseId = cases[0]?.id ?? "";
    await sendMessage(lead, { incidentId, stage, revision: 1 }, at);
    await deliver();

    expect((await tasksOf(lead, caseId)).map(({ title, state }) => [title, state])).toEqual([
      ["Call", "skipped"],
      ["Tell the lead", "skipped"],
      ["Hear the team", "open"],
    ]);
    const skips = await inWorkspace(lead, (db) =>
      db.caseEvent.findMany({ where: { workspaceId, caseId, kind: "task_skipped" } }),
    );
    expect(skips).toMatchObject([
      { note: expect.stringContaining("“Call”, “Tell the lead”"), data: { tasks: 2 } },
    ]);
    expect((await found()).stages).toContainEqual({ stage: "apologised", count: 1 });
    const apologies = await inWorkspace(lead, (db) =>
      db.apology.findMany({ where: { workspaceId, caseId } }),
    );
    expect(apologies).toMatchObject([{ channel: "email", mailedAt: at }]);
  });

  test("that cannot be noted has gone out all the same: the reason stands beside the client until somebody apologises", async () => {
    const { lead, workspaceId, incidentId, cases, deliver, found, mailsOf } = await makeWritten(1, APOLOGY);
    await sendMessage(lead, { incidentId, stage, revision: 1 }, at);
    const allow = await refuseRows("apologies", `new.workspace_id = '${workspaceId}'`);
    await deliver().finally(allow);

    expect(await mailsOf()).toMatchObject({ sent: 1, unknown: 0 });
    const said = { words: expect.stringContaining("unexpected"), count: 1 };
    expect((await found()).refused.apology).toMatchObject({ count: 1, reasons: [said] });
    const { people } = await listAffected(lead, incidentId, { show: "no_apology", page: 1 });
    expect(people).toMatchObject([{ case: { stage: "new" }, refusals: [said.words] }]);
    // Nothing of the attempt is left.
    expect(await tasksOf(lead, cases[0]?.id ?? "")).toMatchObject([{ state: "open" }]);

    // Somebody apologised, and the case was opened again: what it lacks now is another apology.
    await inWorkspace(lead, (db) =>
      db.recoveryCase.updateMany({ where: { workspaceId }, data: { round: 1 } }),
    );
    expect((await found()).refused.apology.count).toBe(0);
    expect(await listAffected(lead, incidentId, { show: "no_apology", page: 1 })).toMatchObject({ total: 0 });
    const all = await listAffected(lead, incidentId, { show: "all", page: 1 });
    expect(all.people).toMatchObject([{ refusals: [] }]);
  });
});

describe("a first word that went out while the database was busy", () => {
  test("is refused to nobody, and is the apology as soon as it can be noted, once and from the hour it was handed over", async () => {
    const { lead, workspaceId, incidentId, cases, deliver, found, mailsOf } = await makeWritten(1, APOLOGY);
    const promised = () => waitingJobs(lead, noteSentMailJob.name);
    const runJobs = jobRunner(lead, [noteSentMailJob]);
    await sendMessage(lead, { incidentId, stage, revision: 1 }, at);
    const allow = await refuseRows("apologies", `new.workspace_id = '${workspaceId}'`, "55P03");
    await deliver()
      .then(async () => {
        await runJobs();
        const [mail] = await promised();
        await noteSentMailJob.giveUp?.(mail as never, new Error("The last try failed."));
      })
      .finally(allow);
    expect(await promised()).toHaveLength(2);
    expect((await found()).refused.apology.count).toBe(0);

    await runJobs();
    await Promise.all((await promised()).map((mail) => noteSentMailJob.run(mail as never)));
    expect(await mailsOf()).toMatchObject({ sent: 1, unknown: 0 });
    const caseId = cases[0]?.id ?? "";
    const apologies = await inWorkspace(lead, (db) =>
      db.apology.findMany({ where: { workspaceId, caseId } }),
    );
    expect(apologies).toMatchObject([{ at, handedAt: at, mailedAt: at }]);
    const told = await inWorkspace(lead, (db) =>
      db.caseEvent.findMany({ where: { workspaceId, caseId, kind: "incident_told" } }),
    );
    expect(told).toMatchObject([{ at }]);
    expect((await found()).stages).toContainEqual({ stage: "apologised", count: 1 });
  });
});

describe("a message whose mails went different ways", () => {
  test("is tried again only for whom it failed or who can be reached now; never where it was handed over", async () => {
    const { lead, workspaceId, incidentId, messageId, cases, deliver, mailsOf } = await makeWritten(5);
    await sendMessage(lead, { incidentId, stage, revision: 1 }, at);
    const states: IncidentMailState[] = ["failed", "left_out", "left_out", "handoff"];
    for (const [place, state] of states.entries()) {
      const contactId = cases[place]?.contactId;
      await inWorkspace(lead, (db) =>
        db.incidentMail.updateMany({ where: { workspaceId, messageId, contactId }, data: { state } }),
      );
    }
    await deliver();
    await inWorkspace(lead, (db) =>
      db.contact.updateMany({ where: { workspaceId, id: cases[2]?.contactId }, data: { state: "left" } }),
    );

    expect(await foreseeRecipients(lead, { incidentId, stage })).toMatchObject({
      fresh: 0,
      again: { failed: 1, leftOut: 1 },
    });
    expect(await retryMessage(lead, { incidentId, stage })).toEqual({ recipients: 2 });
    expect(await mailsOf()).toMatchObject({ waiting: 2, leftOut: 1, unknown: 1, sent: 1 });
    await expect(retryMessage(lead, { incidentId, stage })).rejects.toThrow(ConflictError);
  });

  test("is stopped only while somebody waits, and neither goes on nor is tried again once the incident is resolved", async () => {
    const { lead, incidentId, deliver } = await makeWritten(2);
    await sendMessage(lead, { incidentId, stage, revision: 1 }, at);
    await deliver();
    await resolveIncident(lead, { incidentId, note: "Looked after one by one." }, at);
    await expect(resumeMessage(lead, { incidentId, stage })).rejects.toThrow(RuleViolation);
    await expect(retryMessage(lead, { incidentId, stage })).rejects.toThrow(RuleViolation);
    expect(await deliver()).toBeNull();

    const other = await makeWritten(1);
    await sendMessage(other.lead, { incidentId: other.incidentId, stage, revision: 1 }, at);
    await other.deliver();
    await expect(stopMessage(other.lead, { incidentId: other.incidentId, stage }, at)).rejects.toThrow(
      ConflictError,
    );
  });
});
