import { expect, test } from "vitest";
import { assignCase } from "@/lib/recovery/assign-case";
import { closeCase } from "@/lib/recovery/close-case";
import { updatePromises } from "@/lib/recovery/update-promises";
import { makeAskedContact, openBrowser, sendForm } from "@/tests/factories/answer";
import { daysAfter, followUpLink, forms, MONDAY, makeCase, repairCase } from "@/tests/factories/case";
import { tracesOf } from "@/tests/factories/traces";
import { makeWorkspace } from "@/tests/factories/workspace";

const BAD = { score: "3", handling: "2", is_fixed: "no", comment: "Still late." };
const CALLS = /<bdi>(\w+)<\/bdi> reads your answer and will call you/;
const READS = /<bdi>(\w+)<\/bdi> reads your answer and gets back to you/;
const PROMISES = /reads your answer/;

const minutes = (count: number) => new Date(MONDAY.getTime() + count * 60_000);

/** A client whose case was repaired and given to Lena, and who is asked whether it worked. */
async function askedAgain() {
  const workspace = await makeWorkspace();
  const made = await makeCase(workspace);
  await repairCase(workspace.manager, made.caseId);
  await assignCase(workspace.lead, { caseId: made.caseId, memberId: workspace.lead.memberId ?? "" });
  const send = await openBrowser(await followUpLink(workspace, made.email, daysAfter(11)), daysAfter(11));
  return { workspace, ...made, send };
}

test("a bad follow-up is promised a call by whoever has its case, and its correction the same", async () => {
  const { send } = await askedAgain();
  expect(CALLS.exec((await send(BAD, daysAfter(12))).body)?.[1]).toBe("Lena");
  const corrected = await send({ ...BAD, comment: "And late." }, new Date(daysAfter(12).getTime() + 60_000));
  expect(CALLS.exec(corrected.body)?.[1]).toBe("Lena");
});

test("the second bad one, which ends the case, is promised nothing that nobody owes", async () => {
  const { workspace, caseId, email, send } = await askedAgain();
  await send(BAD, daysAfter(12));
  await repairCase(workspace.lead, caseId, daysAfter(12));
  const link = await followUpLink(workspace, email, daysAfter(23));
  const { status, body } = await sendForm(link, BAD, undefined, daysAfter(24));
  expect(status).toBe(200);
  expect(body).not.toMatch(PROMISES);
});

test("a bad one to a case that a member has closed is promised nothing", async () => {
  const { workspace, caseId, send } = await askedAgain();
  const ending = { caseId, outcome: "client_left", note: "Contract ended." } as const;
  await closeCase(workspace.lead, ending, daysAfter(11.5));
  const { status, body } = await send(BAD, daysAfter(12));
  expect(status).toBe(200);
  expect(body).not.toMatch(PROMISES);
});

test("a correction is told of the case that its first version opened: who has it, and of no call that was made already", async () => {
  const workspace = await makeWorkspace();
  const { link } = await makeAskedContact(workspace, { now: MONDAY });
  const send = await openBrowser(link, MONDAY);
  await send({ score: "2" }, MONDAY);
  const caseId = (await tracesOf(workspace)).cases[0]?.id ?? "";
  await assignCase(workspace.lead, { caseId, memberId: workspace.lead.memberId ?? "" });
  expect(CALLS.exec((await send({ score: "3" }, minutes(1))).body)?.[1]).toBe("Lena");
  await forms.apologise(workspace.lead, caseId, minutes(2));
  expect(READS.exec((await send({ score: "4" }, minutes(3))).body)?.[1]).toBe("Lena");
});

test("nobody is promised a call sooner than the most patient promise that the firm has made for a severity", async () => {
  const workspace = await makeWorkspace();
  await updatePromises(workspace.admin, {
    ...{ severity: "low", apologiseWithinHours: "72" },
    ...{ diagnoseWithinDays: "", planWithinDays: "" },
  });
  const { link } = await makeAskedContact(workspace, { now: MONDAY });
  const { body } = await (await openBrowser(link, MONDAY))({ score: "6" }, MONDAY);
  expect(body).toContain("will call you by Thursday");
});
