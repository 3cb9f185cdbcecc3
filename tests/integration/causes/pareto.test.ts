import { expect, it } from "vitest";
import { getPareto } from "@/lib/causes/get-pareto";
import { getCauseName, listRootCauses } from "@/lib/causes/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { closeCase } from "@/lib/recovery/close-case";
import { countCases } from "@/lib/recovery/queries";
import { recordDiagnosis } from "@/lib/recovery/record-diagnosis";
import { daysAfter, forms, makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

it("counts each case once by its latest cause, each account's revenue once, and leads to exactly these cases", async () => {
  const workspace = await makeWorkspace();
  const { manager, workspaceId } = workspace;
  const [people, delivery] = await listRootCauses(manager);
  const [handover, tone] = people?.children ?? [];
  const [late] = delivery?.children ?? [];
  if (!people || !handover || !tone || !late) throw new Error("The usual causes are there.");

  const diagnose = async (caseId: string, rootCauseId: string) => {
    await forms.apologise(manager, caseId);
    const whys = [{ answer: "Nobody knew.", under: null }];
    const diagnosis = { caseId, rootCauseId, whys, noticedFirst: "us", preventable: true } as const;
    await recordDiagnosis(manager, diagnosis, daysAfter(2));
  };
  const revenues = [
    { cause: handover, revenue: 100_000, currency: null },
    { cause: handover, revenue: 50_000, currency: "USD" },
    { cause: tone, revenue: null, currency: null },
    { cause: late, revenue: 900_000, currency: "EUR" },
    { cause: late, revenue: 1, currency: "EUR", isMistake: true },
    { cause: null, revenue: 5, currency: null },
  ];
  for (const [i, { cause, revenue, currency, isMistake }] of revenues.entries()) {
    const { caseId, accountId } = await makeCase(workspace);
    await inWorkspace(manager, (db) =>
      db.account.updateMany({ where: { workspaceId, id: accountId }, data: { revenue, currency } }),
    );
    if (cause) await diagnose(caseId, cause.id);
    if (isMistake)
      await closeCase(manager, { caseId, outcome: "not_an_issue", note: "Mixed up." }, daysAfter(3));
    // The second round found something else: that one counts.
    if (i === 0) {
      const why = { whys: [], noticedFirst: "us", preventable: true } as const;
      const before = { workspaceId, caseId, rootCauseId: late.id, ...why, at: daysAfter(1) };
      await inWorkspace(manager, (db) => db.diagnosis.create({ data: before }));
    }
  }

  const now = daysAfter(10);
  const pareto = await getPareto(manager, { by: "cause", measure: "revenue", months: 3 }, now);
  expect(
    pareto.bars.map(({ name, kind, cases, revenue, accountsLeftOut }) => [
      name,
      kind,
      cases,
      revenue,
      accountsLeftOut,
    ]),
  ).toEqual([
    [late.name, "Delivery", 1, 900_000, 0],
    [handover.name, "People", 2, 100_000, 1],
    [tone.name, "People", 1, 0, 1],
  ]);
  expect(pareto).toMatchObject({
    diagnosed: 4,
    undiagnosed: 1,
    notAnIssue: 1,
    fromOn: "2026-01-01",
    currency: "EUR",
  });

  const kinds = await getPareto(manager, { by: "kind", measure: "cases", months: 12 }, now);
  expect(kinds.bars.map(({ name, cases, share, cumulative }) => [name, cases, share, cumulative])).toEqual([
    ["People", 3, 0.75, 0.75],
    ["Delivery", 1, 0.25, 1],
  ]);
  for (const { id, cases } of [...pareto.bars, ...kinds.bars]) {
    expect(await countCases(manager, { scope: "all", causeId: id, openedSince: pareto.fromOn }, now)).toBe(
      cases,
    );
  }
  expect(await getCauseName(manager, late.id)).toBe(`Delivery: ${late.name}`);

  const { manager: stranger } = await makeWorkspace();
  expect((await getPareto(stranger, { months: 12 }, now)).bars).toEqual([]);
  expect(await getCauseName(stranger, late.id)).toBeNull();
  expect((await getPareto(manager, { months: 3 }, daysAfter(200))).bars).toEqual([]);
});
