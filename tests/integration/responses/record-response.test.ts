import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { mintNonce } from "@/lib/responses/answer-nonce";
import { tokenHash } from "@/lib/responses/invitation-token";
import { lookUpLink } from "@/lib/responses/look-up-link";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";
import { askMany, makeAskedContact, openBrowser, openLink, sendForm } from "@/tests/factories/answer";
import { tracesOf } from "@/tests/factories/traces";
import { makeWorkspace } from "@/tests/factories/workspace";

const AT_ONCE = 50;

describe("an unhappy answer", () => {
  test("is kept with everything in it and opens a case with owner, clock and promise of a mail", async () => {
    const workspace = await makeWorkspace();
    const { link, accountId, contactId } = await makeAskedContact(workspace);
    const sent = await sendForm(link, { score: "2", comment: "Nobody told us.", contact_me: "yes" });
    const { responses, cases, invitations, jobs } = await tracesOf(workspace);

    expect(sent.status).toBe(200);
    expect(sent.body).toMatch(/<bdi>Max<\/bdi> reads your answer and will call you (today|tomorrow|by \w+)/);
    expect(responses).toMatchObject([
      {
        score: 2,
        comment: "Nobody told us.",
        contactMe: true,
        state: "confirmed",
        isActive: true,
        version: 1,
        flag: null,
      },
    ]);
    expect(invitations).toMatchObject([{ state: "answered" }]);
    expect(cases).toMatchObject([
      {
        accountId,
        contactId,
        responseId: responses[0]?.id,
        ownerId: workspace.manager.memberId,
        origin: "detractor",
        stage: "new",
        severity: "normal",
        severityReasons: ["score 2"],
      },
    ]);
    const [opened] = cases;
    expect(Number(opened?.dueAt) - Number(opened?.openedAt)).toBe(24 * 3_600_000);
    expect(opened?.events).toMatchObject([{ kind: "opened", toStage: "new", memberId: null }]);
    expect(jobs).toMatchObject([{ data: { caseId: opened?.id, memberId: workspace.manager.memberId } }]);
  });

  test("weighs heavier from a decision maker of a large account that failed before", async () => {
    const workspace = await makeWorkspace();
    await makeAskedContact(workspace, { account: { revenue: 1_000, currency: "EUR" } });
    const account = { revenue: 900_000, currency: "EUR" };
    const first = await makeAskedContact(workspace, { account, contact: { role: "decision_maker" } });
    await sendForm(first.link, { score: "6" });
    const second = await makeAskedContact(workspace, {
      contact: { accountId: first.accountId, role: "decision_maker" },
    });
    await sendForm(second.link, { score: "0" });

    const { cases } = await tracesOf(workspace);
    expect(cases.map(({ severity }) => severity)).toEqual(["high", "critical"]);
    expect(cases[1]?.severityReasons).toEqual([
      "score 0",
      "one of the largest accounts",
      "decision maker",
      "another case without a known cause in 12 months",
    ]);
  });
});

describe("other answers", () => {
  test.each([
    ["7", {}, 0],
    ["10", {}, 0],
    ["10", { contact_me: "yes" }, 1],
    ["6", {}, 1],
  ])("with %s and %o open %d cases", async (score, more, count) => {
    const workspace = await makeWorkspace();
    const { link } = await makeAskedContact(workspace);
    const sent = await sendForm(link, { score, ...more });
    expect((await tracesOf(workspace)).cases).toHaveLength(count);
    expect(sent.body.includes("will call you")).toBe(count === 1);
  });

  test.each(["11", "-1", "9.5", ""])(
    "with the score %j are refused, keep what was typed and leave nothing behind",
    async (score) => {
      const workspace = await makeWorkspace();
      const { link } = await makeAskedContact(workspace);
      const sent = await sendForm(link, { score, comment: "precious words", contact_me: "yes" });
      expect(sent.status).toBe(422);
      expect(sent.body).toContain("Please choose a number from 0 to 10.");
      expect(sent.body).toContain("precious words</textarea>");
      expect(sent.body).toMatch(/name="contact_me" value="yes" checked/);
      const { responses, invitations } = await tracesOf(workspace);
      expect(responses).toEqual([]);
      expect(invitations).toMatchObject([{ state: "asked" }]);
    },
  );

  test("may be 10,000 characters of emoji, right-to-left script and markup, and no longer", async () => {
    const workspace = await makeWorkspace();
    const { link } = await makeAskedContact(workspace);
    const long = `<script>alert(1)</script> שלום ${"😡".repeat(10_000)}`;
    const refused = await sendForm(link, { score: "5", comment: long });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain("longer than 10,000 characters");
    expect(refused.body).not.toContain("<script>alert(1)");

    const comment = Array.from(long).slice(0, 10_000).join("");
    expect((await sendForm(link, { score: "5", comment })).status).toBe(200);
    expect((await tracesOf(workspace)).responses).toMatchObject([{ comment }]);
  });
});

describe("many answers to one question", () => {
  test.each([
    { rounds: 200, grace: 2, cases: 0 },
    { rounds: 20, grace: 0, cases: 1 },
  ])(
    "at the same moment leave one that stands, and without any grace one case, in each of $rounds rounds",
    async (given) => {
      const workspace = await makeWorkspace();
      await updateWorkspaceSettings(workspace.admin, { answerGraceMinutes: given.grace });
      const links = await askMany(workspace, given.rounds);
      for (const link of links) {
        const known = await lookUpLink(link, new Date());
        const bound = { secret: env().SECRET, invitationId: known?.invitation.id ?? "" };
        const pages = await Promise.all(
          Array.from({ length: AT_ONCE }, async (_, i) => {
            const form = { score: String(i % 7), nonce: mintNonce(bound, new Date()) };
            // Some come together, some a moment later, when the first are being written.
            if (i % 5 === 0) await setTimeout(i % 4);
            return sendForm(link, form);
          }),
        );
        expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
      }
      const { responses, cases } = await tracesOf(workspace);
      const rounds = Map.groupBy(responses, ({ invitationId }) => invitationId);
      expect(rounds.size).toBe(given.rounds);
      for (const round of rounds.values()) {
        const [counted, ...more] = round.filter(({ isActive }) => isActive);
        expect(more).toEqual([]);
        expect(counted?.version).toBe(1);
        expect(round.map(({ version }) => version)).toEqual(Array.from({ length: AT_ONCE }, (_, i) => i + 1));
        expect(round.filter(({ flag }) => flag === "other_browser")).toHaveLength(AT_ONCE - 1);
        expect(cases.filter(({ responseId }) => responseId === counted?.id)).toHaveLength(given.cases);
      }
      expect(cases).toHaveLength(given.cases * given.rounds);
    },
  );

  test("wait for whoever holds their own invitation, and for nobody else's", async () => {
    const workspace = await makeWorkspace();
    const [held = "", ...free] = await askMany(workspace, 6);
    const sends = await Promise.all([held, ...free].map((link) => openBrowser(link)));
    const token = tokenHash(held.split(".")[1] ?? "");
    const order: string[] = [];
    await inWorkspace(workspace.admin, async (db) => {
      await db.$queryRaw`select from invitations where token_hash = ${token} for update`;
      const pages = sends.map((send, i) =>
        send({ score: "9" }).then(() => order.push(i === 0 ? "held" : "free")),
      );
      await Promise.all(pages.slice(1));
      order.push("let go");
      return pages.slice(0, 1);
    }).then((pages) => Promise.all(pages));
    expect(order).toEqual(["free", "free", "free", "free", "free", "let go", "held"]);
    expect((await tracesOf(workspace)).responses.filter(({ isActive }) => isActive)).toHaveLength(6);
  });

  test("by a double click are one, and both clicks are told the same and may correct it", async () => {
    const workspace = await makeWorkspace();
    const { link } = await makeAskedContact(workspace);
    const { nonce } = await openLink(link);
    const form = { score: "1", comment: "once", nonce };
    const pages = await Promise.all([sendForm(link, form), sendForm(link, form)]);
    const { responses, cases } = await tracesOf(workspace);
    expect(responses).toHaveLength(1);
    expect(cases).toHaveLength(1);
    expect(pages[0]?.body).toContain("will call you");
    expect(pages[1]?.body).toBe(pages[0]?.body);
    // A browser follows the second; the cookie of the first may never have come.
    expect(pages.map(({ cookie }) => cookie)).toEqual([`amends_answer=${nonce}`, `amends_answer=${nonce}`]);
  });

  test("and its correction that come together are answered since the first of them", async () => {
    const workspace = await makeWorkspace();
    // Without any grace it would be set right a moment later.
    await updateWorkspaceSettings(workspace.admin, { answerGraceMinutes: 2 });
    const { link } = await makeAskedContact(workspace);
    const opened = new Date();
    const { nonce } = await openLink(link, { at: opened });
    const at = (seconds: number) => new Date(opened.getTime() + seconds * 1_000);
    await Promise.all([
      sendForm(link, { score: "1", nonce }, undefined, at(30)),
      sendForm(link, { score: "9", nonce }, undefined, at(50)),
    ]);
    const { responses, invitations } = await tracesOf(workspace);
    expect(responses).toMatchObject([{ score: 1 }, { score: 9, isActive: true }]);
    expect(invitations).toMatchObject([{ answeredAt: at(30) }]);
  });

  test("from elsewhere never overwrite: a scanner's later 0 is kept aside", async () => {
    const workspace = await makeWorkspace();
    const { link } = await makeAskedContact(workspace);
    const { nonce } = await openLink(link);
    await sendForm(link, { score: "9", comment: "Good work.", nonce });

    const scanner = await openLink(link);
    const later = await sendForm(link, { score: "0", nonce: scanner.nonce });
    const bare = await sendForm(link, { score: "0" });

    expect([later.status, bare.status]).toEqual([200, 200]);
    expect(later.body).toContain("The answer that was given first counts.");
    const { responses, cases } = await tracesOf(workspace);
    expect(responses).toMatchObject([
      { score: 9, isActive: true, flag: null },
      { score: 0, isActive: false, flag: "other_browser" },
      { score: 0, isActive: false, flag: "other_browser" },
    ]);
    expect(cases).toEqual([]);
  });
});
