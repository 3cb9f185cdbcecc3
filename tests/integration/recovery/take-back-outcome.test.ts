import pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { getCase } from "@/lib/recovery/get-case";
import { takeBackOutcome } from "@/lib/recovery/take-back-outcome";
import { openBrowser } from "@/tests/factories/answer";
import { daysAfter, followUpLink, makeCase, repairCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let caseId: string;
let email: string;

beforeEach(async () => {
  workspace = await makeWorkspace();
  ({ caseId, email } = await makeCase(workspace));
});

const read = (now = daysAfter(1)) => getCase(workspace.manager, caseId, now);

describe("an outcome that is taken back", () => {
  const takeBack = async (now: Date) => {
    const { workspaceId } = workspace;
    const { stageSince: since } = await read(now);
    const decided = { workspaceId, caseId, round: 0, since, why: null, waitUntil: daysAfter(30) };
    return inWorkspace(workspace, (db) => takeBackOutcome(db, decided, now));
  };
  const answer = async (isFixed: boolean) => {
    const link = await followUpLink(workspace, email, daysAfter(11));
    const send = await openBrowser(link, daysAfter(12));
    const answers = isFixed
      ? { score: "10", handling: "5", is_fixed: "yes" }
      : { score: "2", handling: "1", is_fixed: "no" };
    await send(answers, daysAfter(12));
  };

  test.each([["as it was kept"], ["without it, as before it was kept"]])(
    "leaves the round that goes on since when it began, %s: its clocks and steps stand",
    async (how) => {
      const { roundSince } = await read();
      await repairCase(workspace.manager, caseId);
      await answer(false);
      expect((await read(daysAfter(12))).roundSince).toEqual(daysAfter(12));
      if (how !== "as it was kept") {
        // No role of the product may change what happened.
        const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
        await owner.connect();
        await owner.query("set session_replication_role = replica");
        await owner.query("update case_events set data = '{}' where case_id = $1 and kind = 'reopened'", [
          caseId,
        ]);
        await owner.end();
      }
      expect(await takeBack(daysAfter(13))).toBe(true);
      const found = await read(daysAfter(14));
      expect(found).toMatchObject({ stage: "following_up", round: 0, roundSince, lacksApology: false });
      expect(found.followUpDueAt).toEqual(daysAfter(30));
      expect(found.clocks.steps.map(({ reachedAt }) => reachedAt !== null)).toEqual([true, true, true, true]);
    },
  );

  test("of a case whose client never had the apology lets it be owed again", async () => {
    const { workspaceId } = workspace;
    await repairCase(workspace.manager, caseId);
    await answer(true);
    await inWorkspace(workspace, (db) =>
      db.apology.updateMany({
        where: { workspaceId, caseId },
        data: { notSentAt: daysAfter(2), notSentWhy: "The mail server said: 550" },
      }),
    );
    expect(await read(daysAfter(12))).toMatchObject({ stage: "closed", lacksApology: false });
    expect(await takeBack(daysAfter(13))).toBe(true);
    expect(await read(daysAfter(14))).toMatchObject({ lacksApology: true, dueAt: daysAfter(1) });
  });
});
