import fc from "fast-check";
import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { DomainError } from "@/lib/platform/errors";
import { changeSeverity } from "@/lib/recovery/change-severity";
import { closeCase } from "@/lib/recovery/close-case";
import { closeUnansweredFollowUps } from "@/lib/recovery/close-unanswered-follow-ups";
import { escalateOverdueCases } from "@/lib/recovery/escalate-overdue-cases";
import { getCase } from "@/lib/recovery/get-case";
import { holdCase } from "@/lib/recovery/hold-case";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { releaseHold } from "@/lib/recovery/release-hold";
import { sendDueFollowUps } from "@/lib/recovery/send-due-follow-ups";
import { daysAfter, forms, MONDAY } from "@/tests/factories/case";
import { makeContact } from "@/tests/factories/contact";
import { makeWorkspace } from "@/tests/factories/workspace";

const PLACES = ["new", "apologised", "diagnosed", "planned", "remedied", "following_up", "closed"];
const COMMANDS = [
  "apologise",
  "diagnose",
  "plan",
  "remedy",
  "hold",
  "release",
  "graver",
  "close",
  "clocks",
] as const;

test("forty random lives through the use cases leave dates, trail and facts that agree", async () => {
  const workspace = await makeWorkspace();
  const { manager, lead, workspaceId } = workspace;
  const command = fc.tuple(
    fc.oneof(
      { weight: 11, arbitrary: fc.constant("next" as const) },
      { weight: 4, arbitrary: fc.constantFrom(...COMMANDS) },
    ),
    fc.integer({ min: 0, max: 12 }),
  );
  const seen = new Set<string>();

  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 7, size: "max" }), async (life) => {
      const { id: contactId } = await makeContact(workspace.admin);
      const complaint = { contactId, complaint: "Late again.", reachedBy: "phone" as const };
      const { caseId } = await openCaseByHand(lead, complaint, MONDAY);
      let now = MONDAY;
      let place = 0;
      for (const [wished, days] of life) {
        now = daysAfter(days, now);
        const next = (["apologise", "diagnose", "plan", "remedy"] as const)[place] ?? "clocks";
        const doing = wished === "next" ? next : wished;
        await obey(doing, caseId, now).catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error;
        });
        place = await check(caseId, place, now);
        seen.add(PLACES[place] ?? "");
      }
      // Else the clocks of the lives to come would go on with it.
      if (place < 6) await obey("close", caseId, now);
    }),
    { numRuns: 40 },
  );
  expect([...seen].sort()).toEqual([...PLACES].sort());

  async function obey(doing: (typeof COMMANDS)[number], caseId: string, now: Date) {
    const untilOn = daysAfter(5, now).toISOString().slice(0, 10);
    switch (doing) {
      case "hold":
        return holdCase(manager, { caseId, reason: "They are away.", untilOn }, now);
      case "release":
        return releaseHold(manager, { caseId }, now);
      case "graver":
        return changeSeverity(manager, { caseId, severity: "critical", note: "It is." }, now);
      case "close":
        return closeCase(manager, { caseId, outcome: "cannot_resolve", note: "We cannot." }, now);
      case "clocks":
        await sendDueFollowUps({ workspaceId, now });
        await closeUnansweredFollowUps({ workspaceId, now });
        return escalateOverdueCases({ workspaceId, now });
      default:
        return forms[doing](manager, caseId, now);
    }
  }

  /** What must hold of every case at every moment; returns its place. */
  async function check(caseId: string, before: number, now: Date): Promise<number> {
    const found = await getCase(manager, caseId, now);
    const { row, steps } = await inWorkspace(manager, async (db) => ({
      row: await db.recoveryCase.findUniqueOrThrow({
        where: { workspaceId_id: { workspaceId, id: caseId } },
      }),
      steps: await db.caseEscalation.findMany({ where: { workspaceId, caseId } }),
    }));
    const place = PLACES.indexOf(found.stage);
    const climbed = steps.filter(({ stage }) => stage === found.stage).length;
    expect(place === before || place === before + 1 || place === 6).toBe(true);
    expect(row.dueAt !== null).toBe(place < 4);
    expect(row.escalateAt !== null).toBe(place < 4 && climbed < 4);
    expect(row.rankAt !== null).toBe(place < 6);
    expect(row.outcome !== null).toBe(place === 6);
    expect(found.hold === null || place < 4).toBe(true);
    // Every fact is on record exactly when its stage was reached, and the trail tells each move once.
    const reached = Math.max(0, ...found.events.map(({ toStage }) => PLACES.indexOf(toStage ?? "") % 6));
    const facts = [found.apologies, found.diagnoses, found.plans, found.remedies].map(({ length }) => length);
    expect(facts).toEqual([1, 2, 3, 4].map((stage) => (reached >= stage ? 1 : 0)));
    const moves = found.events.flatMap(({ toStage }) => toStage ?? []);
    expect(new Set(moves).size).toBe(moves.length);
    return place;
  }
});
