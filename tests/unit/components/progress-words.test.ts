import { describe, expect, test } from "vitest";
import { progressWords } from "@/components/campaigns/progress-words";
import { campaignBalance } from "@/lib/campaigns/campaign-balance";
import type { CampaignProgress } from "@/lib/campaigns/count-campaign";
import { countStandings } from "@/lib/campaigns/standing";
import type { CampaignState, DeliveryState } from "@/prisma/generated/enums";

const now = new Date("2026-03-12T12:00:00Z");
const STILL = { perMinute: 0, doneAt: null };

type Mails = Partial<Record<DeliveryState, number>>;

type Later = Partial<Pick<CampaignProgress, "waits" | "later" | "dueNow" | "nextDueAt">>;

/** A campaign with so many mails in each state, those that wait being next in line unless said otherwise. */
function progressOf(mails: Mails, answered = 0, given: Later = {}): CampaignProgress {
  const rows = Object.entries(mails).map(([mail, count]) => ({
    state: "asked" as const,
    mail: mail as DeliveryState,
    count,
  }));
  const all = [...rows, { state: "answered" as const, mail: "sent" as const, count: answered }];
  const asked = all.reduce((sum, { count }) => sum + count, 0);
  const deliveries = { ...mails, sent: (mails.sent ?? 0) + answered };
  return {
    ...campaignBalance({ audience: asked, asked, excluded: 0, deliveries }),
    standings: countStandings(all),
    sentLastMinute: 0,
    waits: [inLine(mails.pending ?? 0)],
    later: [],
    dueNow: mails.pending ?? 0,
    nextDueAt: null,
    ...given,
  };
}

function inLine(count: number): CampaignProgress["waits"][number] {
  return { wait: "in_line", count, from: now, until: now };
}

const say = (
  state: CampaignState,
  progress: CampaignProgress,
  pace: Parameters<typeof progressWords>[0]["pace"] = STILL,
  closesAt: Date | null = null,
  isSenderPaused = false,
) => progressWords({ state, closesAt, progress, pace, isSenderPaused, now, timeZone: "Europe/Berlin" });

describe("while it is being sent", () => {
  const waiting = progressOf({ pending: 40, sent: 60 });

  test("says how fast, and when it will be done", () => {
    const doneAt = new Date("2026-03-12T12:20:00Z");
    expect(say("sending", waiting, { perMinute: 840, doneAt })).toBe(
      "Sending 14 a second as your sender allows; done about 13:20.",
    );
    expect(say("sending", waiting, { perMinute: 90, doneAt: new Date("2026-03-13T08:05:00Z") })).toBe(
      "Sending 90 a minute as your sender allows; done tomorrow about 09:05.",
    );
  });

  test("does not count those among what is done soon whose day or hour has not come", () => {
    const waits = [inLine(30), { ...inLine(10), wait: "sending_hours" as const }];
    const spread = progressOf({ pending: 40, sent: 60 }, 0, { waits, dueNow: 30 });
    const doneAt = new Date("2026-03-12T12:20:00Z");
    expect(say("sending", spread, { perMinute: 840, doneAt })).toMatch(
      /done about 13:20\. 10 more wait for their day or hour\.$/,
    );
  });

  test.each([
    ["2026-03-12T14:00:00Z", "at 15:00"],
    ["2026-03-13T08:00:00Z", "tomorrow at 09:00"],
    ["2026-03-16T08:00:00Z", "on Monday at 09:00"],
    ["2026-03-30T07:00:00Z", "on 30 Mar at 09:00"],
  ])("says when the next goes out when all are put off until %s", (next, words) => {
    const waits = [{ ...inLine(40), wait: "sending_hours" as const }];
    const putOff = progressOf({ pending: 40 }, 0, { waits, dueNow: 0, nextDueAt: new Date(next) });
    expect(say("sending", putOff)).toBe(`40 mails wait for their day or hour; the next goes out ${words}.`);
  });

  test("promises no day while cases are open", () => {
    const waits = [{ ...inLine(10), wait: "case_open" as const }];
    const nextDueAt = new Date("2026-03-13T08:00:00Z");
    const held = progressOf({ pending: 10, sent: 24 }, 0, { waits, dueNow: 0, nextDueAt });
    expect(say("sending", held)).toBe("10 mails wait until cases are closed; looked at every day.");
  });

  test("names the next try when the server put everything off", () => {
    const nextDueAt = new Date("2026-03-12T12:15:00Z");
    const waits = [{ ...inLine(40), wait: "server_busy" as const }];
    const putOff = progressOf({ pending: 40, sent: 60 }, 0, { waits, dueNow: 0, nextDueAt });
    expect(say("sending", putOff)).toContain("40 mails wait, the next try is in 15 min");
  });

  test("waits for the reminders once no first mail waits", () => {
    const reminded = progressOf({ sent: 9 }, 0, { waits: [], nextDueAt: new Date("2026-03-19T12:00:00Z") });
    expect(say("sending", reminded)).toBe(
      "No first mail waits any more. The next mail is planned for 19 Mar, to whoever has not answered by then.",
    );
  });

  test("does not pretend that something moves", () => {
    expect(say("sending", progressOf({ pending: 1 }))).toMatch(/^1 mail waits to be sent\. Nothing went out/);
  });
});

const NO_FATES = { waiting: 0, sent: 0, unknown: 0, failed: 0, cancelled: 0, recent: 0 };
const later = [{ ...NO_FATES, step: 1, planned: 2, waiting: 1, from: now, until: now }];

test("says what waits in a pause, and what was never sent after the end", () => {
  expect(say("paused", progressOf({ pending: 7, sent: 3 }))).toContain("7 mails wait until you resume;");
  expect(say("paused", progressOf({ sent: 3 }, 0, { later }))).toContain("3 mails wait until you resume;");
  expect(say("paused", progressOf({ sent: 3 }))).toContain("Nothing waits;");
  expect(say("cancelled", progressOf({ cancelled: 1, sent: 3 }))).toContain("1 mail was never sent");
  expect(say("cancelled", progressOf({ sent: 3 }))).toContain("Nobody is reminded;");
});

describe("while the sender is paused", () => {
  const held = (state: CampaignState, mails: Mails, given: Later = {}) =>
    say(state, progressOf(mails, 0, given), { perMinute: 300, doneAt: now }, null, true);

  test.each([
    [{ pending: 40, sent: 60 }, {}, "40 mails wait until your sender is resumed;"],
    [{ pending: 1 }, {}, "1 mail waits until your sender is resumed;"],
    [
      { sent: 3 },
      { later, waits: [], dueNow: 1, nextDueAt: now },
      "3 mails wait until your sender is resumed;",
    ],
  ])("promises no pace, no hour and no worker: %#", (mails, given, words) => {
    expect(held("sending", mails, given)).toBe(`${words} what is out can still be answered.`);
  });

  test("says what else is to be resumed where the campaign is paused, too", () => {
    expect(held("paused", { pending: 7 })).toContain(
      "7 mails wait until you resume the campaign and your sender;",
    );
  });

  test("changes nothing where nothing is to go out any more", () => {
    expect(held("sending", { sent: 3 }, { waits: [], dueNow: 0 })).toMatch(/^No mail waits any more/);
    expect(held("done", { sent: 3 })).toMatch(/^Done\./);
  });
});

describe("once it is done", () => {
  test("gives the response rate, of which those are no part whom no mail reached", () => {
    expect(
      say("done", progressOf({ sent: 4, unknown: 1, complained: 1, failed: 9, cancelled: 9 }, 2)),
    ).toMatch(/^Done\. 2 of the 8 asked have answered so far \(25\u00a0%\)\./);
  });

  test("gives the answers as a share of those asked", () => {
    expect(say("done", progressOf({ sent: 6 }, 2))).toBe(
      "Done. 2 of the 8 asked have answered so far (25\u00a0%).",
    );
  });

  test("promises no further answers after the last day to answer", () => {
    const yesterday = new Date("2026-03-11T12:00:00Z");
    expect(say("done", progressOf({ sent: 6 }, 2), STILL, yesterday)).toBe(
      "Done. 2 of the 8 asked answered (25\u00a0%).",
    );
  });

  test("does not keep quiet about what went wrong", () => {
    const words = say("done", progressOf({ sent: 5, failed: 2, bounced: 1, unknown: 1 }));
    expect(words).toContain("0 of the 6 asked");
    expect(words).toContain("3 mails did not arrive. Nobody knows whether 1 mail arrived.");
  });
});
