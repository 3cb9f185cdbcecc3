import { beforeEach, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { getCase } from "@/lib/recovery/get-case";
import { noteClientAnswer } from "@/lib/recovery/note-client-answer";
import { noteForColleagues } from "@/lib/recovery/note-for-colleagues";
import { recordApology } from "@/lib/recovery/record-apology";
import { sendApologyJob } from "@/lib/recovery/send-apology";
import { sendForm } from "@/tests/factories/answer";
import { apology, daysAfter, followUpLink, forms, makeCase, repairCase } from "@/tests/factories/case";
import { visit } from "@/tests/factories/visit";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let client: Awaited<ReturnType<typeof makeCase>>;
beforeEach(async () => {
  workspace = await makeWorkspace();
  client = await makeCase(workspace);
});

async function look(at: Date) {
  const { clientPage } = await getCase(workspace.manager, client.caseId);
  return (await visit(clientPage.split("/c/")[1] ?? "", { room: "case", at })).body;
}

test("a client who sends a case back reads that this was heard, too, and what they wrote since; and nothing of what others noted", async () => {
  const { manager, workspaceId } = workspace;
  const { caseId, email } = client;
  await repairCase(manager, caseId);
  const link = await followUpLink(workspace, email, daysAfter(11));
  const answer = { score: "3", comment: "Still late.", handling: "2", is_fixed: "no" };
  await sendForm(link, answer, undefined, daysAfter(12));
  await noteClientAnswer(manager, { caseId, words: "She was cross on the phone." }, daysAfter(12));
  await noteForColleagues(manager, { caseId, words: "Be careful with her." }, daysAfter(12));
  const message = {
    workspaceId,
    caseId,
    side: "client",
    way: "page",
    words: "Nobody called.",
    at: daysAfter(13),
  } as const;
  await inWorkspace(workspace, (db) => db.caseMessage.create({ data: message }));

  const page = await look(daysAfter(13.5));
  const said = [...page.matchAll(/<blockquote class="said" dir="auto">([^<]*)/g)].map(([, words]) => words);
  expect(said).toEqual(["Late again.", "Still late.", "Nobody called."]);
  expect(page).toContain("14 March 2026");
  expect(page).not.toMatch(/cross on the phone|Be careful/);
});

test("a client who never got the apology reads by when the firm comes back to them, and of no other step that is owed", async () => {
  const { manager } = workspace;
  const { caseId } = client;
  await recordApology(manager, { caseId, ...apology, channel: "email" }, daysAfter(0.2));
  const [job] = await waitingJobs(workspace, sendApologyJob.name);
  await sendApologyJob.giveUp?.(sendApologyJob.payload.parse(job), new Error("refused"));
  await forms.diagnose(manager, caseId, daysAfter(0.4));
  const page = await look(daysAfter(0.5));
  expect(page).toContain("We come back to you by 3 March 2026.");
  expect(page).not.toMatch(/We apologised|tell you/);
});
