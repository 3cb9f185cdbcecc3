import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { countAsApology } from "@/lib/incidents/count-as-apology";
import { listAffected } from "@/lib/incidents/list-affected";
import { openIncident } from "@/lib/incidents/open-incident";
import { recordForCase } from "@/lib/incidents/record-for-case";
import { inWorkspace } from "@/lib/platform/database/door";
import { getCase } from "@/lib/recovery/get-case";
import { daysAfter, makeCase } from "@/tests/factories/case";
import { makeIncident, makeOpenIncident } from "@/tests/factories/incident";
import { makeWorkspace } from "@/tests/factories/workspace";

test("a case that was open before an incident keeps its own apology and its own cause", async () => {
  const { lead, ...workspace } = await makeWorkspace();
  const { caseId } = await makeCase({ lead, ...workspace });
  const incidentId = randomUUID();
  const apology = { caseId, incidentId, text: "The portal was down.", impact: "You could not work." };
  await inWorkspace(lead, (db) => countAsApology(db, lead, apology, daysAfter(1)));
  expect(await getCase(lead, caseId)).toMatchObject({ stage: "new", apologies: [] });
  const step = { caseId, incidentId, stage: "diagnosed", facts: {} } as const;
  expect(await recordForCase(lead, step, daysAfter(1))).toMatchObject({ fate: "refused" });
});

test("a case of another incident is looked after there: this one's word and cause are not its own", async () => {
  const { lead } = await makeWorkspace();
  const { accountId, runJobs } = await makeOpenIncident(lead, 1);
  const { incidentId } = await makeIncident(lead, accountId);
  await openIncident(lead, { incidentId }, daysAfter(0));
  await runJobs();
  const [affected] = (await listAffected(lead, incidentId, { show: "all", page: 1 })).people;
  const caseId = affected?.caseId ?? "";
  const apology = { caseId, incidentId, text: "Late reports.", impact: "You waited." };
  await inWorkspace(lead, (db) => countAsApology(db, lead, apology, daysAfter(1)));
  expect(await getCase(lead, caseId)).toMatchObject({ stage: "new", apologies: [] });
  const step = { caseId, incidentId, stage: "diagnosed", facts: {} } as const;
  expect(await recordForCase(lead, step, daysAfter(1))).toMatchObject({
    refusal: expect.stringContaining("open before the incident"),
  });
});
