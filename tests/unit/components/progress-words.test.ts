import { describe, expect, test } from "vitest";
import { progressWords } from "@/components/campaigns/progress-words";
import { campaignBalance } from "@/lib/campaigns/campaign-balance";
import type { CampaignProgress } from "@/lib/campaigns/count-campaign";
import { countStandings } from "@/lib/campaigns/standing";
import type { CampaignState, DeliveryState } from "@/prisma/generated/enums";

const now = new Date("2026-03-12T12:00:00Z");
const STILL = { perMinute: 0, doneAt: null };

type Mails = Partial<Record<DeliveryState, number>>;

function progressOf(mails: Mails, answered = 0, nextDueAt: Date | null = null): CampaignProgress {
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
    nextDueAt,
  };
}

const say = (
  state: CampaignState,
  progress: CampaignProgress,
  pace: Parameters<typeof progressWords>[0]["pace"] = STILL,
  closesAt: Date | null = null,
) => progressWords({ state, closesAt, progress, pace, now });

describe("while it is being sent", () => {
  const waiting = progressOf({ pending: 40, sent: 60 });

  test("says how fast and for how much longer", () => {
    const doneAt = new Date("2026-03-12T12:20:00Z");
    expect(say("sending", waiting, { perMinute: 840, doneAt })).toBe(
      "Sending about 14 a second; done in about 20 min.",
    );
    expect(say("sending", waiting, { perMinute: 90, doneAt })).toBe(
      "Sending about 90 a minute; done in about 20 min.",
    );
  });

  test("names the next try when everything that waits was put off", () => {
    const putOff = progressOf({ pending: 40, sent: 60 }, 0, new Date("2026-03-12T12:15:00Z"));
    const doneAt = new Date("2026-03-12T12:01:00Z");
    expect(say("sending", putOff, { perMinute: 40, doneAt })).toContain(
      "40 mails wait, the next try is in 15 min",
    );
  });

  test("does not pretend that something moves", () => {
    expect(say("sending", progressOf({ pending: 1 }))).toMatch(/^1 mail waits to be sent\. Nothing went out/);
  });
});

test("says what waits in a pause, and what was never sent after the end", () => {
  expect(say("paused", progressOf({ pending: 7, sent: 3 }))).toContain("7 mails wait until you resume");
  expect(say("cancelled", progressOf({ cancelled: 1, sent: 3 }))).toContain("1 mail was never sent");
});

describe("once it is done", () => {
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
    expect(words).toContain("3 mails did not arrive. Nobody knows whether 1 mail arrived.");
  });
});
