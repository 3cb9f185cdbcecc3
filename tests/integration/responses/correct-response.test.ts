import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { advanceCase } from "@/lib/recovery/advance-case";
import { makeAskedContact, openBrowser, openLink, sendForm } from "@/tests/factories/answer";
import { forms } from "@/tests/factories/case";
import { tracesOf } from "@/tests/factories/traces";
import { makeWorkspace } from "@/tests/factories/workspace";

describe("a correction", () => {
  const start = new Date("2026-03-02T09:00:00Z");
  const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

  async function answered(score: string) {
    const workspace = await makeWorkspace();
    const { link } = await makeAskedContact(workspace, { now: start });
    const browser = await openBrowser(link, start);
    const send = (again: string, at = minutes(1)) => browser({ score: again }, at);
    await send(score, start);
    return { workspace, send };
  }

  test("by the page's own nonce or by the cookie makes a new version and keeps the old", async () => {
    const workspace = await makeWorkspace();
    const { link } = await makeAskedContact(workspace);
    const { nonce } = await openLink(link);
    const sent = await sendForm(link, { score: "9", nonce });
    await sendForm(link, { score: "8", nonce });
    const again = await sendForm(link, { score: "7" }, sent.cookie);
    await sendForm(link, { score: "6" }, again.cookie);
    const { responses } = await tracesOf(workspace);
    expect(responses).toMatchObject([
      { score: 9, isActive: false, flag: null },
      { score: 8, isActive: false, flag: null },
      { score: 7, isActive: false, flag: null },
      { score: 6, isActive: true, version: 4 },
    ]);
  });

  test("counts within 60 minutes of the first answer and no later", async () => {
    const { workspace, send } = await answered("9");
    expect((await send("8", minutes(59))).body).toContain("Thank you");
    expect((await send("1", minutes(61))).body).toContain("The answer that was given first counts.");
    const { responses, cases } = await tracesOf(workspace);
    expect(responses.map(({ flag }) => flag)).toEqual([null, null, "too_late"]);
    expect(responses.find(({ isActive }) => isActive)?.score).toBe(8);
    expect(cases).toEqual([]);
  });

  test("downwards opens the case that the first answer did not", async () => {
    const { workspace, send } = await answered("9");
    await send("3");
    const { responses, cases } = await tracesOf(workspace);
    expect(cases).toMatchObject([{ responseId: responses[1]?.id, stage: "new" }]);
  });

  test("that is still unhappy keeps the one case, weighed anew", async () => {
    const { workspace, send } = await answered("6");
    await send("0");
    const { responses, cases } = await tracesOf(workspace);
    expect(cases).toMatchObject([
      { responseId: responses[1]?.id, stage: "new", severity: "normal", severityReasons: ["score 0"] },
    ]);
    expect(cases[0]?.events.map(({ kind }) => kind)).toEqual(["opened", "answer_corrected"]);
  });

  test("to a happy one closes a case that nobody has touched as not an issue", async () => {
    const { workspace, send } = await answered("0");
    await send("10");
    const { cases } = await tracesOf(workspace);
    expect(cases).toMatchObject([
      {
        stage: "closed",
        outcome: "not_an_issue",
        outcomeNote: "The client corrected the answer from 0 to 10.",
      },
    ]);
    await send("1", minutes(2));
    expect((await tracesOf(workspace)).cases.map(({ stage }) => stage)).toEqual(["closed", "new"]);
  });

  test("to a happy one leaves a case to the members once they have acted on it", async () => {
    const { workspace, send } = await answered("0");
    const [opened] = (await tracesOf(workspace)).cases;
    await forms.apologise(workspace.manager, opened?.id ?? "", minutes(1));
    await send("10", minutes(2));
    const { cases, responses } = await tracesOf(workspace);
    expect(cases).toMatchObject([{ stage: "apologised", outcome: null, responseId: responses[1]?.id }]);
  });

  test("waits for a member who is moving the case at this moment, and is not lost", async () => {
    const { workspace, send } = await answered("0");
    const { manager } = workspace;
    const caseId = (await tracesOf(workspace)).cases[0]?.id ?? "";
    const [corrected] = await inWorkspace(manager, async (db) => {
      const move = { to: "apologised", by: "member", fact: "apology" } as const;
      await advanceCase(db, manager, { caseId, move }, minutes(1));
      const arriving = send("10", minutes(2));
      await setTimeout(300);
      return [arriving];
    });
    expect((await corrected)?.status).toBe(200);
    const { cases, responses } = await tracesOf(workspace);
    expect(cases).toMatchObject([{ stage: "apologised", responseId: responses[1]?.id }]);
  });
});
