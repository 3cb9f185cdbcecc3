import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ForecastText } from "@/components/incidents/forecast-text";
import { MessageSending } from "@/components/incidents/message-sending";
import { OpeningProgress } from "@/components/incidents/opening-progress";
import { RecordList } from "@/components/incidents/record-list";
import type { ForeseenRecipients } from "@/lib/incidents/foresee-recipients";
import type { IncidentDetail } from "@/lib/incidents/queries";

const at = new Date("2026-03-02T09:00:00Z");
const id = "018f0000-0000-7000-8000-000000000000";
const nothing = async () => ({ status: "idle" as const });
const none = { count: 0, reasons: [] };

/** What a reader reads, and the elements they meet, without their classes and the comments between words. */
const print = (node: ReactNode) =>
  renderToStaticMarkup(<MantineProvider>{node}</MantineProvider>).replaceAll(
    /<!-- -->|<style.*?<\/style>/gs,
    "",
  );

const found = (change: object) =>
  ({
    ...{ id, state: "open", isOpening: false, opened: 400, contacts: 400, stoppedAt: null, failure: null },
    ...{ timeZone: "UTC", records: [], refused: { opening: none, apology: none, step: none } },
    ...change,
  }) as unknown as IncidentDetail;

describe("a step recorded for all", () => {
  const record = {
    ...{ id, stage: "diagnosed", by: "Lena", at, moved: 10, passed: 1, refused: 1 },
    ...{ finishedAt: null, stoppedAt: null, failure: null },
  };
  const list = (change: object, refused = none) =>
    print(
      <RecordList
        found={found({
          records: [{ ...record, ...change }],
          refused: { opening: none, apology: none, step: refused },
        })}
        now={at}
        actions={{ stop: nothing, resume: nothing }}
      />,
    );

  test("shows how far it is and can be stopped", () => {
    const running = list({});
    expect(running).toContain("Under way, after 12 of 400.");
    expect(running).toMatch(/<progress[^>]*(value="12" max="400"|max="400" value="12")/);
    expect(running).toContain("Stop recording");
    expect(running).not.toContain("Go on with");
  });

  test("that broke off says after how many and why, and goes on; one that finished says neither", () => {
    const broken = list({ stoppedAt: at, failure: "The database was away." });
    expect(broken).toContain("Broke off after 12 of 400: The database was away.");
    expect(broken).toContain("Go on with “Diagnosed” for the others");
    expect(broken).not.toContain("<progress");
    const done = list({ finishedAt: at });
    for (const words of ["Broke off", "Stopped", "Go on", "Under way"]) expect(done).not.toContain(words);
  });

  test("names the reasons of those that could not be moved, and how often each", () => {
    const reasons = [{ of: "step", words: "One task is open: “Call”.", count: 12 }] as const;
    const said = list({ finishedAt: at }, { count: 13, reasons: [...reasons] } as never);
    expect(said).toContain("12: One task is open: “Call”.");
    expect(said).toContain("1: other reasons.");
  });
});

test("an opening that stopped by itself says why, and which cases could not be opened can be tried again", () => {
  const reasons = [{ of: "opening", words: "Something unexpected happened.", count: 3 }];
  const said = print(
    <OpeningProgress
      found={found({
        opened: 397,
        stoppedAt: at,
        failure: "It was away.",
        refused: { opening: { count: 3, reasons } },
      })}
      actions={{ stop: nothing, resume: nothing }}
    />,
  );
  for (const words of [
    "It stopped by itself. It was away.",
    "3 cases could not be opened.",
    "Try to open the missing",
  ])
    expect(said).toContain(words);
});

describe("before a message is sent", () => {
  const foreseen: ForeseenRecipients = {
    ...{ fresh: 400, mailed: 391, apologies: 380, withFirstTasks: 120, isApology: true },
    leftOut: [{ value: "They have left the account.", count: 9 }],
    foreign: [{ value: "de", count: 14 }],
    again: { failed: 0, leftOut: 0 },
  };

  test("it is said whom it reaches, who is left out, whose apology it is, and who reads another language", () => {
    const said = print(<ForecastText foreseen={foreseen} />);
    for (const words of [
      "It goes to 391 contacts; 9 are left out:",
      "9: They have left the account.",
      "the apology of 380 cases that have none yet. In 120 of them tasks",
      "14 read German. The text goes to all as it is written.",
    ])
      expect(said).toContain(words);
    expect(print(<ForecastText foreseen={{ ...foreseen, isApology: false }} />)).not.toContain("apology");
    // It may be lacking where nothing reaches the client.
    const nobodys = print(<ForecastText foreseen={{ ...foreseen, apologies: 0 }} />);
    expect(nobodys).toContain(
      "nobody’s apology: whoever it reaches has one, or a case that was open before.",
    );
  });

  test("the button asks first and can be tried on oneself; where it reaches nobody there is none", () => {
    const mails = { waiting: 0, unknown: 0, sent: 0, failed: 0, leftOut: 0, total: 0 };
    const message = { ...{ id, subject: "We were down", revision: 3, sentAt: null, stoppedAt: null }, mails };
    const actions = { send: nothing, test: nothing, stop: nothing, resume: nothing, retry: nothing };
    const sending = (change: Partial<ForeseenRecipients>) =>
      print(
        <MessageSending
          found={found({})}
          stage="first_word"
          message={message as never}
          foreseen={{ ...foreseen, ...change }}
          actions={actions}
        />,
      );
    const said = sending({});
    expect(said).toMatch(/<button[^>]*aria-haspopup="dialog"[^>]*>.*Send to 391 contacts/);
    expect(said).toContain("Send a test to me");
    expect(said).toContain('name="revision" value="3"');
    expect(sending({ mailed: 0 })).not.toContain("Send to");
    expect(sending({ fresh: 0, again: { failed: 3, leftOut: 0 } })).toContain("Try the 3 that failed again");
  });
});
