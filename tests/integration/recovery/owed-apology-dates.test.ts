import { readFile } from "node:fs/promises";
import { beforeEach, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { apologiseAgain } from "@/lib/recovery/apologise-again";
import { changeSeverity } from "@/lib/recovery/change-severity";
import { escalateOverdueCases } from "@/lib/recovery/escalate-overdue-cases";
import { getCase } from "@/lib/recovery/get-case";
import { recordApology } from "@/lib/recovery/record-apology";
import { sendApologyJob } from "@/lib/recovery/send-apology";
import { updatePromises } from "@/lib/recovery/update-promises";
import { apology, daysAfter, forms, makeCase } from "@/tests/factories/case";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

const refusal = Object.assign(new Error("refused"), { response: "550 No such user" });

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let caseId: string;

beforeEach(async () => {
  workspace = await makeWorkspace();
  ({ caseId } = await makeCase(workspace));
});

async function beRefused() {
  const [job] = await waitingJobs(workspace, sendApologyJob.name);
  await sendApologyJob.giveUp?.(sendApologyJob.payload.parse(job), refusal);
}
const dates = () =>
  inWorkspace(workspace, (db) =>
    db.recoveryCase.findFirstOrThrow({
      where: { workspaceId: workspace.workspaceId, id: caseId },
      select: { dueAt: true, rankAt: true, escalateAt: true, followUpDueAt: true },
    }),
  );

test("a case whose apology was refused before that was kept gets the dates that one has which is refused today", async () => {
  const { manager, workspaceId } = workspace;
  await recordApology(manager, { caseId, ...apology, channel: "email" }, daysAfter(0.1));
  await forms.diagnose(manager, caseId);
  await forms.plan(manager, caseId);
  await forms.remedy(manager, caseId);
  const before = await dates();
  await beRefused();
  const owed = await dates();
  expect(owed).not.toEqual(before);
  const file = new URL(
    "../../../prisma/migrations/20261123034100_dates_of_owed_apologies/migration.sql",
    import.meta.url,
  );
  const [statement = ""] = (await readFile(file, "utf8")).match(/^with owed[^;]+/m) ?? [];
  await inWorkspace(workspace, async (db) => {
    await db.recoveryCase.updateMany({ where: { workspaceId, id: caseId }, data: before });
    await db.$executeRawUnsafe(statement);
  });
  const { escalateAt, ...mended } = await dates();
  expect({ ...mended, escalateAt: owed.escalateAt }).toEqual(owed);
  const now = new Date(Math.max(Number(escalateAt), Date.now()));
  expect(await escalateOverdueCases({ workspaceId, now })).toBe(1);
});

test("a diagnosis that was late before its case became less grave is late still once the apology was made again", async () => {
  const { admin, manager } = workspace;
  const late = { diagnoseWithinDays: "1", apologiseWithinHours: "", planWithinDays: "" };
  await changeSeverity(manager, { caseId, severity: "critical", note: "Their board." }, daysAfter(0.05));
  await updatePromises(admin, { severity: "critical", ...late });
  await updatePromises(admin, { severity: "low", ...late, diagnoseWithinDays: "30" });
  await recordApology(manager, { caseId, ...apology, channel: "email" }, daysAfter(0.1));
  const { dueAt } = await getCase(manager, caseId);
  await changeSeverity(manager, { caseId, severity: "low", note: "Not their board." }, daysAfter(5));
  await beRefused();
  const owing = await getCase(manager, caseId);
  expect(owing.dueAt).not.toEqual(dueAt);
  const again = { caseId, apologyId: owing.apologies[0]?.id ?? "", channel: "call", text: "Sorry." } as const;
  await apologiseAgain(manager, again, daysAfter(6));
  expect(await getCase(manager, caseId)).toMatchObject({ lacksApology: false, dueAt });
});
