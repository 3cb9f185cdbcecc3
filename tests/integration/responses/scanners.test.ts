import { describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { writeObservations } from "@/lib/responses/record-observation";
import { makeAskedContact } from "@/tests/factories/answer";
import { tracesOf } from "@/tests/factories/traces";
import { type Visiting, visit } from "@/tests/factories/visit";
import { makeWorkspace } from "@/tests/factories/workspace";

const ACCEPTED = new Date("2026-03-02T09:00:00Z");
const later = (seconds: number) => new Date(ACCEPTED.getTime() + seconds * 1000);

/** A gateway in a data centre, which changes its network and says nothing of itself unless told. */
const GATEWAY = { network: "198.41.0.4", headers: { "user-agent": "Mozilla/5.0 (compatible)" } } as const;
const HUMAN = { network: "192.0.2.77", headers: { "user-agent": "Firefox on a desk" } } as const;

type Firm = Awaited<ReturnType<typeof makeWorkspace>>;

/** Somebody whose mail was accepted at nine o'clock. */
async function mailed() {
  const workspace = await makeWorkspace();
  const { link, contactId } = await makeAskedContact(workspace, { now: ACCEPTED });
  await inWorkspace(workspace.admin, (db) =>
    db.delivery.updateMany({
      where: { workspaceId: workspace.workspaceId },
      data: { state: "sent", sentAt: ACCEPTED, handoffAt: ACCEPTED },
    }),
  );
  return { workspace, link, contactId };
}

async function openAllLinks(link: string, by: Visiting, from: number) {
  for (let score = 0; score <= 10; score += 1) {
    await visit(link, { ...by, score: String(score), at: later(from + score / 10) });
  }
  await visit(link, { ...by, room: "preferences", at: later(from + 2) });
}

/** A person who opens the 9 of the mail, reads for half a minute, and sends it. */
async function answerAsPerson(link: string, { from = 600, gesture = "pointer" } = {}) {
  const { nonce } = await visit(link, { ...HUMAN, score: "9", at: later(from) });
  const form = { score: "9", comment: "Good work.", nonce, gesture };
  return visit(link, { ...HUMAN, method: "POST", form, at: later(from + 30) });
}

async function outcome(workspace: Firm) {
  await writeObservations();
  const { responses, cases, invitations } = await tracesOf(workspace);
  return {
    counted: responses.filter(({ counts }) => counts).map(({ score }) => score),
    states: responses.map(({ state, isActive, flag }) => ({ state, isActive, flag })),
    reasons: responses.flatMap(({ reasons }) =>
      (reasons as { signal: string }[]).map(({ signal }) => signal),
    ),
    cases: cases.length,
    invitation: invitations[0]?.state,
  };
}

// Stopped: nothing comes of what it does. Only flagged: what it sent is kept, held back or aside, so that it counts for nothing and opens no case.
describe("a mail scanner that", () => {
  test("asks HEAD, then opens all links: stopped, since looking answers nothing; and the person's answer counts after it", async () => {
    const { workspace, link } = await mailed();
    await visit(link, { ...GATEWAY, method: "HEAD", at: later(1) });
    await openAllLinks(link, GATEWAY, 2);
    expect(await outcome(workspace)).toMatchObject({
      counted: [],
      states: [],
      cases: 0,
      invitation: "asked",
    });

    await answerAsPerson(link);
    expect(await outcome(workspace)).toMatchObject({ counted: [9], cases: 0, invitation: "answered" });
  });

  test("opens all links and submits the form of one: only flagged, because the same visitor opened them all", async () => {
    const { workspace, link } = await mailed();
    await openAllLinks(link, GATEWAY, 60);
    const { nonce } = await visit(link, { ...GATEWAY, score: "0", at: later(63) });
    const sent = await visit(link, {
      ...GATEWAY,
      method: "POST",
      form: { score: "0", nonce },
      at: later(66),
    });
    expect(sent.status).toBe(200);
    const made = await outcome(workspace);
    expect(made).toMatchObject({
      counted: [],
      cases: 0,
      invitation: "asked",
      states: [{ state: "suspect" }],
    });
    expect(made.reasons).toEqual(expect.arrayContaining(["many_scores", "score_and_stop"]));

    await answerAsPerson(link);
    expect(await outcome(workspace)).toMatchObject({ counted: [9], cases: 0 });
  });

  test("submits the form within seconds of delivery, from another network with each request: only flagged, no person can be so fast", async () => {
    const { workspace, link } = await mailed();
    const { nonce } = await visit(link, { ...GATEWAY, score: "0", at: later(3) });
    const elsewhere = { ...GATEWAY, network: "198.41.9.9" };
    await visit(link, { ...elsewhere, method: "POST", form: { score: "0", nonce }, at: later(5) });
    const made = await outcome(workspace);
    expect(made).toMatchObject({ counted: [], cases: 0, states: [{ state: "suspect" }] });
    expect(made.reasons).toEqual(["sent_early"]);

    await answerAsPerson(link);
    expect(await outcome(workspace)).toMatchObject({ counted: [9], cases: 0 });
  });

  test("posts without having seen a page: only flagged, it has no nonce of ours", async () => {
    const { workspace, link } = await mailed();
    await visit(link, {
      ...GATEWAY,
      method: "POST",
      form: { score: "0", gesture: "pointer", nonce: "a".repeat(41) },
      at: later(900),
    });
    const made = await outcome(workspace);
    expect(made).toMatchObject({ counted: [], cases: 0, states: [{ state: "suspect" }] });
    expect(made.reasons).toContain("no_page");
  });

  test("runs the page's script, with scripted scrolling and a scripted click on Send: only flagged, it hurries and its script shows no person", async () => {
    const { workspace, link } = await mailed();
    // The page's script counts trusted events only, so that none of this is a gesture. In Chromium: see the browser tests.
    const { nonce } = await visit(link, { ...GATEWAY, score: "0", at: later(8) });
    await visit(link, {
      ...GATEWAY,
      method: "POST",
      form: { score: "0", nonce, gesture: "none" },
      at: later(8.4),
    });
    const made = await outcome(workspace);
    expect(made).toMatchObject({ counted: [], cases: 0, states: [{ state: "suspect" }] });
    expect(made.reasons).toEqual(expect.arrayContaining(["sent_early", "at_once", "nobody_seen"]));
  });

  test("runs the page's script, waits as long as a person, and submits by script: only flagged, for the script saw nobody", async () => {
    const { workspace, link } = await mailed();
    const { nonce } = await visit(link, { ...GATEWAY, score: "0", at: later(300) });
    const form = { score: "0", nonce, gesture: "none" };
    await visit(link, { ...GATEWAY, method: "POST", form, at: later(340) });
    const made = await outcome(workspace);
    expect(made).toMatchObject({ counted: [], cases: 0, states: [{ state: "suspect" }] });
    expect(made.reasons).toEqual(["nobody_seen"]);
  });

  test("presses the button as a browser's driver can, with real gestures, after opening all links: only flagged, two signals outweigh a gesture", async () => {
    const { workspace, link } = await mailed();
    await openAllLinks(link, GATEWAY, 4);
    const { nonce } = await visit(link, { ...GATEWAY, score: "0", at: later(7) });
    const form = { score: "0", nonce, gesture: "pointer" };
    await visit(link, { ...GATEWAY, method: "POST", form, at: later(12) });
    expect(await outcome(workspace)).toMatchObject({ counted: [], cases: 0, states: [{ state: "suspect" }] });

    await answerAsPerson(link);
    expect(await outcome(workspace)).toMatchObject({ counted: [9], cases: 0 });
  });

  test("presses the button with a real gesture as soon as the mail is there: only flagged, no person reads and sends within ten seconds", async () => {
    const { workspace, link } = await mailed();
    const { nonce } = await visit(link, { ...GATEWAY, score: "0", at: later(4) });
    const form = { score: "0", nonce, gesture: "pointer" };
    await visit(link, { ...GATEWAY, method: "POST", form, at: later(9) });
    const made = await outcome(workspace);
    expect(made).toMatchObject({ counted: [], cases: 0, states: [{ state: "suspect" }] });
    expect(made.reasons).toEqual(["sent_early", "person_seen"]);

    await answerAsPerson(link);
    expect(await outcome(workspace)).toMatchObject({ counted: [9], cases: 0 });
  });

  test("submits the form half a minute after the person: only flagged and kept aside, the person's answer stands", async () => {
    const { workspace, link } = await mailed();
    await answerAsPerson(link);
    const { nonce } = await visit(link, { ...GATEWAY, score: "0", at: later(655) });
    const form = { score: "0", ...(nonce && { nonce }) };
    await visit(link, { ...GATEWAY, method: "POST", form, at: later(660) });
    expect(await outcome(workspace)).toMatchObject({
      counted: [9],
      cases: 0,
      states: [{ isActive: true }, { isActive: false, flag: "other_browser" }],
    });
  });

  test("behaves like one calm person in every respect, with a gesture: neither stopped nor flagged, and counts; the person's answer is kept beside it", async () => {
    const { workspace, link } = await mailed();
    const { nonce } = await visit(link, { ...GATEWAY, score: "0", at: later(300) });
    const form = { score: "0", nonce, gesture: "pointer" };
    await visit(link, { ...GATEWAY, method: "POST", form, at: later(330) });
    // Nothing tells this one from a person: it counts until a member chooses the answer that is kept beside it.
    expect(await outcome(workspace)).toMatchObject({ counted: [0], cases: 1 });
    await answerAsPerson(link);
    expect(await outcome(workspace)).toMatchObject({
      counted: [0],
      states: [{ isActive: true }, { isActive: false, flag: "other_browser" }],
    });
  });
});

describe("a person", () => {
  test("without scripts counts, ten minutes after a scanner has opened every link", async () => {
    const { workspace, link } = await mailed();
    await openAllLinks(link, GATEWAY, 2);
    await answerAsPerson(link, { gesture: "" });
    expect(await outcome(workspace)).toMatchObject({ counted: [9], states: [{ state: "confirmed" }] });
  });

  test("behind the same network and the same browser name as the gateway that opened every link counts, once seen", async () => {
    const { workspace, link } = await mailed();
    await openAllLinks(link, HUMAN, 2);
    await answerAsPerson(link);
    expect(await outcome(workspace)).toMatchObject({ counted: [9], states: [{ state: "confirmed" }] });
  });

  test("who was seen on the page and then opens the one to stop is not taken for a scanner's doing", async () => {
    const now = new Date();
    const workspace = await makeWorkspace();
    const { link } = await makeAskedContact(workspace, { now });
    const { nonce } = await visit(link, { ...HUMAN, score: "9", at: now });
    await visit(link, { ...HUMAN, room: "seen", method: "POST", form: { nonce, gesture: "touch" }, at: now });
    await visit(link, { ...HUMAN, room: "preferences", at: now });
    await writeObservations();
    const { invitations } = await tracesOf(workspace);
    expect(invitations.map(({ scannedAt }) => scannedAt)).toEqual([null]);
  });
});
