import { expect, test } from "vitest";
import { countAsApology } from "@/lib/incidents/count-as-apology";
import { recordForCase } from "@/lib/incidents/record-for-case";
import { inWorkspace } from "@/lib/platform/database/door";
import { getCase } from "@/lib/recovery/get-case";
import { daysAfter, makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

test("a case that was open before an incident keeps its own apology and its own cause", async () => {
  const { lead, ...workspace } = await makeWorkspace();
  const { caseId } = await makeCase({ lead, ...workspace });
  const apology = { caseId, text: "The portal was down.", impact: "You could not work." };
  await inWorkspace(lead, (db) => countAsApology(db, lead, apology, daysAfter(1)));
  expect(await getCase(lead, caseId)).toMatchObject({ stage: "new", apologies: [] });
  const step = { caseId, stage: "diagnosed", facts: {} } as const;
  expect(await recordForCase(lead, step, daysAfter(1))).toMatchObject({ fate: "refused" });
});
