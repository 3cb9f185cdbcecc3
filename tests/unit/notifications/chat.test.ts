import { describe, expect, it } from "vitest";
import { CHAT_MESSAGE } from "@/lib/notifications/chat-message";
import { chatSentence } from "@/lib/notifications/chat-sentence";
import { ALL_KINDS } from "@/lib/notifications/news-kinds";
import { judgeAnswer } from "@/lib/notifications/webhook-answer";

const NOW = new Date("2026-03-02T09:00:00Z");

describe("a post", () => {
  const evil = "<!channel> *bold* <https://evil.example|Bank> & </at>@here";
  const link = { url: "https://amends.example/recovery/1?a=1&b=<2>|3", label: "Open <the> case" };

  it("to Slack mentions nobody and formats nothing", () => {
    expect(CHAT_MESSAGE.slack({ sentence: evil, link })).toEqual({
      text: "&lt;!channel&gt; *bold* &lt;https://evil.example|Bank&gt; &amp; &lt;/at&gt;@here",
      blocks: [
        { type: "section", text: { type: "plain_text", text: evil, emoji: false } },
        {
          type: "section",
          text: {
            type: "mrkdwn",
            text: "<https://amends.example/recovery/1?a=1&amp;b=&lt;2&gt;%7C3|Open &lt;the&gt; case>",
            verbatim: true,
          },
        },
      ],
    });
  });

  it("to Teams is a card whose words are text and nothing else", () => {
    const { attachments } = CHAT_MESSAGE.teams({ sentence: evil, link }) as {
      attachments: { contentType: string; content: { body: unknown; actions: unknown } }[];
    };
    expect(attachments[0]?.contentType).toBe("application/vnd.microsoft.card.adaptive");
    expect(attachments[0]?.content.body).toEqual([
      { type: "RichTextBlock", inlines: [{ type: "TextRun", text: evil }] },
    ]);
    expect(attachments[0]?.content.actions).toEqual([
      { type: "Action.OpenUrl", title: link.label, url: link.url },
    ]);
  });

  it.each(ALL_KINDS)("about a case says the account in one sentence or two: %s", (kind) => {
    const sentence = chatSentence(kind, { accountName: "Northwind", ownerName: "Max" });
    expect(sentence).toMatch(/^(?=[A-Z]).*Northwind.*\.$/);
    expect(chatSentence(kind, null)).toMatch(/^[A-Z].*\.$/);
  });
});

describe("what follows from the answer of a server", () => {
  const answer = (status: number, retryAfter: string | null = null) =>
    judgeAnswer({ status, said: "no_service", retryAfter }, NOW);

  it.each([
    [200, "taken"],
    [202, "taken"],
    [302, "pause"],
    [400, "refused"],
    [401, "pause"],
    [403, "pause"],
    [404, "pause"],
    [408, "retry"],
    [410, "pause"],
    [429, "later"],
    [500, "retry"],
    [503, "retry"],
  ] as const)("%d: %s, in words", (status, fate) => {
    expect(answer(status).fate).toBe(fate);
    expect(answer(status).words).toContain(`The server answered ${status}: no_service.`);
  });

  it.each([
    ["30", 30_000],
    ["0", 1_000],
    ["86400", 3_600_000],
    ["Mon, 02 Mar 2026 09:05:00 GMT", 300_000],
    ["soon", 60_000],
    [null, 60_000],
  ])("waits as Retry-After says, a second at least and an hour at most: %s", (retryAfter, waitMs) => {
    expect(answer(429, retryAfter).waitMs).toBe(waitMs);
  });

  it.each([
    ["ECONNREFUSED", "retry", "refused the connection"],
    ["ABORT_ERR", "retry", "within 10 seconds"],
    ["EPRIVATEADDRESS", "pause", "private network"],
    ["EWHATEVER", "retry", "EWHATEVER"],
  ])("%s: %s", (code, fate, words) => {
    const verdict = judgeAnswer({ status: null, code }, NOW);
    expect(verdict.fate).toBe(fate);
    expect(verdict.words).toContain(words);
  });
});
