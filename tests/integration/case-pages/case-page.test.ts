import { beforeEach, describe, expect, test } from "vitest";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { assignCase } from "@/lib/recovery/assign-case";
import { closeCase } from "@/lib/recovery/close-case";
import { getCase } from "@/lib/recovery/get-case";
import { listCaseMessages } from "@/lib/recovery/list-case-messages";
import { noteClientAnswer } from "@/lib/recovery/note-client-answer";
import { recordApology } from "@/lib/recovery/record-apology";
import { renewCaseLink } from "@/lib/recovery/renew-case-link";
import { daysAfter, forms, MONDAY, makeCase } from "@/tests/factories/case";
import { visit } from "@/tests/factories/visit";
import { makeWorkspace } from "@/tests/factories/workspace";

const HOSTILE = 'Late <b>again</b> & "nobody" called.';

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let caseId: string;
beforeEach(async () => {
  workspace = await makeWorkspace();
  ({ caseId } = await makeCase(workspace, { score: 2, comment: HOSTILE }));
});

async function linkOf(actor = workspace.manager, id = caseId) {
  const { clientPage } = await getCase(actor, id);
  return clientPage.split("/c/")[1] ?? "";
}

const look = (link: string, at = daysAfter(0.5), language?: string) =>
  visit(link, { room: "case", at, language });

/** Presses the button of a page that was opened at an instant, some seconds later. */
function object(link: string, words: string, { nonce, at }: { nonce: string; at: Date }, seconds = 5) {
  const sentAt = new Date(at.getTime() + seconds * 1000);
  return visit(link, { room: "case", method: "POST", form: { words, nonce, lang: "en" }, at: sentAt });
}

const messagesOf = (id = caseId) =>
  inWorkspace(workspace.admin, (db) =>
    db.caseMessage.findMany({ where: { workspaceId: workspace.workspaceId, caseId: id } }),
  );

describe("the client's page of a case", () => {
  test("tells what was heard, who takes care of it and what comes by which day, and nothing of what is the firm's own", async () => {
    const { manager } = workspace;
    const link = await linkOf();
    const opened = await look(link);
    expect(opened.status).toBe(200);
    expect(opened.body).toContain("Late &lt;b&gt;again&lt;/b&gt; &amp; &quot;nobody&quot; called.");
    expect(opened.body).toContain("<bdi>Max</bdi> takes care of it.");
    expect(opened.body).toContain("We come back to you by 3 March 2026.");
    expect((await look(link, daysAfter(1.5))).body).toContain(
      "We promised this for 3 March 2026. It is late.",
    );

    await forms.apologise(manager, caseId);
    const apologised = (await look(link, daysAfter(1.2))).body;
    expect(apologised).toContain("We apologised on 3 March 2026.");
    expect(apologised).toContain("We find out how it came about, by 5 March 2026.");
    await forms.diagnose(manager, caseId);
    await forms.plan(manager, caseId);
    const planned = (await look(link, daysAfter(3.2))).body;
    expect(planned).toContain("By 9 March 2026:");
    expect(planned).toContain("A second reviewer.");
    await forms.remedy(manager, caseId);
    const remedied = (await look(link, daysAfter(5))).body;
    expect(remedied).toContain("Done on 6 March 2026:");
    expect(remedied).toContain("Reviewed by two.");
    for (const internal of ["severity", "normal", "Nobody was told.", "Handover", "scored"]) {
      expect(remedied).not.toContain(internal);
    }
    expect((await look(link, daysAfter(5), "de")).body).toContain("Erledigt am 6. März 2026:");
    expect((await look(link, daysAfter(5), "ar")).body).toContain('dir="rtl"');
  });

  test("speaks of an apology by mail only once it went out, and of no words where there are none", async () => {
    const { manager, workspaceId } = workspace;
    const { caseId: silent } = await makeCase(workspace, { score: 2, comment: "" });
    const link = await linkOf(manager, silent);
    const byMail = { channel: "email", text: "We were late.", personalImpact: "You waited." } as const;
    await recordApology(manager, { caseId: silent, ...byMail }, daysAfter(0.5));
    const before = (await look(link, daysAfter(0.6))).body;
    expect(before).not.toContain("We apologised");
    expect(before).not.toContain("What we heard");
    const { id: apologyId } = await inWorkspace(manager, (db) =>
      db.apology.findFirstOrThrow({ where: { workspaceId, caseId: silent } }),
    );
    await inWorkspace(manager, (db) =>
      recordCaseEvent(db, {
        ...{ workspaceId, caseId: silent, at: daysAfter(0.6), memberId: null },
        ...{ kind: "apology_mailed", data: { apologyId } },
      }),
    );
    expect((await look(link, daysAfter(0.7))).body).toContain("We apologised on 2 March 2026.");
  });

  test("is the same unknown page for links of nobody, of another workspace, renewed and expired", async () => {
    const link = await linkOf();
    const other = await makeWorkspace();
    const foreign = await makeCase(other, { score: 2 });
    const foreignToken = (await linkOf(other.manager, foreign.caseId)).split(".")[1];
    await renewCaseLink(workspace.manager, { caseId }, MONDAY);
    const renewed = await linkOf();
    expect((await look(renewed)).status).toBe(200);

    const ofNobody = `${workspace.publicKey}.1abcdefgh`;
    const strange = [link, `${workspace.publicKey}.${foreignToken}`, ofNobody, "nobody.1abcdefgh"];
    const unknown = await Promise.all(strange.map((one) => look(one)));
    expect(new Set(unknown.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(unknown[0]?.status).toBe(404);

    await closeCase(workspace.manager, { caseId, outcome: "not_an_issue", note: "x" }, daysAfter(1));
    expect((await look(renewed, daysAfter(180))).status).toBe(200);
    expect((await look(renewed, daysAfter(182))).status).toBe(404);
    await expect(renewCaseLink(other.manager, { caseId })).rejects.toThrow("does not exist");
  });
});

describe("what a client says is not right", () => {
  test("stands in the case once, however often the button is pressed, and its owner hears of it", async () => {
    const link = await linkOf();
    const at = daysAfter(0.5);
    const { nonce } = await look(link, at);
    const pressed = [1, 2, 3].map(() => object(link, " You left out the board. ", { nonce, at }));
    const [sent] = await Promise.all(pressed);
    expect(sent?.body).toContain("<bdi>Max</bdi> reads what you wrote.");
    expect(await messagesOf()).toMatchObject([
      { side: "client", way: "page", words: "You left out the board." },
    ]);
    const { events } = await getCase(workspace.manager, caseId);
    expect(events.filter(({ kind }) => kind === "client_disagreed")).toHaveLength(1);
    const news = await inWorkspace(workspace.admin, (db) =>
      db.notification.findMany({ where: { workspaceId: workspace.workspaceId, kind: "client_wrote" } }),
    );
    expect(news).toMatchObject([{ memberId: workspace.manager.memberId, caseId }]);
  });

  test("reaches the leads and admins where the owner left, and the page names nobody who is gone", async () => {
    const { workspaceId, manager, lead, admin } = workspace;
    const link = await linkOf(lead);
    await inWorkspace(admin, (db) =>
      db.member.updateMany({
        where: { workspaceId, id: manager.memberId ?? "" },
        data: { state: "removed" },
      }),
    );
    const at = daysAfter(0.5);
    const { nonce, body } = await look(link, at);
    expect(body).not.toContain("Max");
    expect((await object(link, "Nobody called.", { nonce, at })).body).not.toContain("Max");
    const news = await inWorkspace(admin, (db) =>
      db.notification.findMany({ where: { workspaceId, kind: "client_wrote" } }),
    );
    expect(new Set(news.map(({ memberId }) => memberId))).toEqual(new Set([lead.memberId, admin.memberId]));
  });

  test("is asked for once more from a page that nobody can have read, or of another case, and nothing is lost", async () => {
    const link = await linkOf();
    const at = daysAfter(0.5);
    const { nonce } = await look(link, at);
    const other = await makeCase(workspace, { score: 2 });
    const strange = (await look(await linkOf(workspace.manager, other.caseId), at)).nonce;
    for (const hasty of [
      await object(link, "Not <so>.", { nonce, at }, 0.5),
      await object(link, "Not <so>.", { nonce: "", at }),
      await object(link, "Not <so>.", { nonce: strange, at }),
    ]) {
      expect(hasty.body).toContain("Please press Send once more.");
      expect(hasty.body).toContain("Not &lt;so&gt;.</textarea>");
    }
    expect((await object(link, "  ", { nonce, at })).status).toBe(422);
    expect((await object(link, "x".repeat(5_001), { nonce, at })).body).toContain("5,000");
    expect(await messagesOf()).toEqual([]);
  });

  test("is taken in twenty times a day at most, and goes to who owns the case now", async () => {
    const { lead } = workspace;
    await assignCase(lead, { caseId, memberId: lead.memberId });
    const link = await linkOf();
    const send = async (words: string, at: Date) =>
      object(link, words, { nonce: (await look(link, at)).nonce, at });
    for (let n = 0; n < 20; n += 1) {
      const at = new Date(daysAfter(0.5).getTime() + n * 60_000);
      expect((await send(`Part ${n}`, at)).status).toBe(200);
    }
    const refused = await send("One more", daysAfter(0.6));
    expect([refused.status, refused.body.includes("One more</textarea>")]).toEqual([429, true]);
    expect(await messagesOf()).toHaveLength(20);
    expect((await send("Still", daysAfter(2))).status).toBe(200);
    // Two pages whose buttons are pressed at once, where the day has room for one more.
    const at = daysAfter(2);
    for (let n = 0; n < 18; n += 1) await send(`More ${n}`, new Date(at.getTime() + n * 60_000));
    const later = new Date(at.getTime() + 3_600_000);
    const pages = [await look(link, later), await look(link, later)];
    const both = await Promise.all(
      pages.map(({ nonce }, n) => object(link, `Both ${n}`, { nonce, at: later })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 429]);
    const told = await inWorkspace(lead, (db) =>
      db.notification.groupBy({
        by: ["memberId"],
        where: { workspaceId: workspace.workspaceId, kind: "client_wrote" },
        _count: true,
      }),
    );
    expect(told).toEqual([{ memberId: lead.memberId, _count: 40 }]);
  });

  test("never shuts the firm up, nor hides what is newest, and is taken in five hundred times at most", async () => {
    const { workspaceId, manager } = workspace;
    const data = Array.from({ length: 500 }, (_, n) => ({
      workspaceId,
      caseId,
      side: "client" as const,
      way: "page" as const,
      words: "x",
      at: daysAfter(n / 1_000),
      mailId: `page:${n}`,
    }));
    await inWorkspace(manager, async (db) => {
      await db.caseMessage.createMany({ data });
      const events = data.map(({ at }) => ({ workspaceId, caseId, at, kind: "client_disagreed" }));
      await db.caseEvent.createMany({ data: events });
    });
    await noteClientAnswer(manager, { caseId, words: "They called." }, daysAfter(3));
    expect((await listCaseMessages(manager, caseId)).at(-1)?.words).toBe("They called.");
    expect((await getCase(manager, caseId)).events.at(-1)?.note).toBe("They called.");

    const link = await linkOf();
    const { nonce } = await look(link, daysAfter(5));
    expect((await object(link, "One more.", { nonce, at: daysAfter(5) })).status).toBe(429);
  });
});
