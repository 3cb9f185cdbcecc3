import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnswerPage, answerPage } from "@/lib/responses/answer-page";
import { answeredPage, keptPage, thanksPage } from "@/lib/responses/closing-page";
import { PAGE_SCRIPT } from "@/lib/responses/page-script";
import { PAGE_STYLE } from "@/lib/responses/page-style";
import { RESPONDENT_POLICY } from "@/lib/responses/respondent-frame";
import { followUpContent, npsContent } from "./survey-contents";

const page: AnswerPage = {
  link: "key.1token",
  firm: "Meridian Advisory",
  accountName: "Northwind Legal",
  content: npsContent,
  draftKey: "draft:abc",
  nonce: "nonce-nonce-nonce-nonce",
  typed: {},
  problems: {},
  isCorrection: false,
};

const HOSTILE = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onfocus='alert(1)`,
  `</textarea></title></style><script>alert(1)</script>`,
  `<!-- `,
  `javascript:alert(1)`,
  `&lt;script&gt;`,
  `\u202e<b>`,
];

/** The tags of a page without what people wrote: nothing that was typed may add one. */
const tagsOf = (source: string) => source.match(/<\/?[a-z!][^>]*?(?=[\s>])/gi);

describe("the answer page", () => {
  test("offers every score as a real radio button with a label, and chooses the one of the link", () => {
    const source = answerPage({ ...page, typed: { score: "7" } });
    const radios = [
      ...source.matchAll(/<label class="pick"><input type="radio" name="score" value="(\d+)"[^>]*>/g),
    ];
    expect(radios.map(([, value]) => Number(value))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(radios.filter(([tag]) => tag.includes(" checked")).map(([, value]) => value)).toEqual(["7"]);
    expect(source).toMatch(/<fieldset[^>]*>\s*<legend[^>]*><h1>How likely are you to recommend Meridian/);
  });

  test("chooses nothing by itself", () => {
    expect(answerPage(page)).not.toContain(" checked");
  });

  test("asks the neutral question without a script, and carries the wordings by class for one", () => {
    const source = answerPage({ ...page, typed: { score: "2" } });
    expect(source).toContain(`>What is the main reason for your score?</label>`);
    expect(source).toContain(`data-detractor="What went wrong, and what should we do about it?"`);
    expect(source).toContain(`data-promoter="What do we do that you value most?"`);
  });

  test("posts to its own link with the nonce, and offers to stop", () => {
    const source = answerPage(page);
    expect(source).toContain(`<form method="post" action="/r/key.1token">`);
    expect(source).toContain(`name="nonce" value="nonce-nonce-nonce-nonce"`);
    expect(source).toContain(`href="/u/key.1token"`);
  });

  test("says what is wrong beside the field and keeps everything that was typed", () => {
    const typed = { score: "4", comment: "Long & <b>honest</b>", contact_me: "yes" };
    const source = answerPage({ ...page, typed, problems: { comment: "Too long." } });
    expect(source).toContain(`role="alert"`);
    expect(source).toContain(`<p class="wrong" id="comment-problem">Too long.</p>`);
    expect(source).toContain(`aria-invalid="true" aria-describedby="comment-problem"`);
    expect(source).toContain(`Long &amp; &lt;b&gt;honest&lt;/b&gt;</textarea>`);
    expect(source).toMatch(/value="4"[^>]* checked/);
    expect(source).toMatch(/name="contact_me" value="yes" checked/);
  });

  test("of a follow-up asks how it was handled and whether it is settled", () => {
    const source = answerPage({
      ...page,
      content: followUpContent,
      typed: { handling: "4", is_fixed: "no" },
    });
    expect(source.match(/name="handling"/g)).toHaveLength(5);
    expect(source).toMatch(/name="handling" value="4"[^>]* checked/);
    expect(source).toMatch(/name="is_fixed" value="no"[^>]* checked/);
    expect(source).not.toContain(`name="contact_me"`);
  });

  test.each([npsContent, followUpContent])(
    "is at most 15 KB compressed, script and style and all",
    (content) => {
      const source = answerPage({ ...page, content, typed: { score: "3" } });
      expect(gzipSync(source).byteLength).toBeLessThan(15 * 1024);
      expect(source).not.toMatch(/\b(src|srcset)=|<link|@import|url\(/);
    },
  );

  test.each(HOSTILE)("prints %j as text wherever it turns up", (hostile) => {
    const questions = npsContent.questions.map((question) => ({
      ...question,
      text: hostile,
      byClass: { detractor: hostile, passive: hostile, promoter: hostile },
    }));
    const harmless = questions.map((question) => ({
      ...question,
      text: "x",
      byClass: { detractor: "x", passive: "x", promoter: "x" },
    }));
    const print = (text: string, content: typeof questions) =>
      answerPage({
        ...page,
        firm: text,
        accountName: text,
        content: { ...npsContent, questions: content },
        typed: { comment: text },
        problems: { comment: text, score: text },
      });
    const source = print(hostile, questions);
    expect(tagsOf(source)).toEqual(tagsOf(print("x", harmless)));
    expect(source.match(/<script/g)).toHaveLength(1);
    if (/[<>"']/.test(hostile)) expect(source).not.toContain(hostile);
  });

  test("grows no tag, whatever people type", () => {
    const plainTags = tagsOf(answerPage({ ...page, typed: { comment: "x" }, firm: "x", accountName: "x" }));
    const text = fc.string({
      minLength: 1,
      unit: fc.constantFrom("<", ">", '"', "'", "&", "/", "a", "=", " ", "!", "-", "s", "\n"),
    });
    fc.assert(
      fc.property(text, text, (comment, firm) => {
        expect(tagsOf(answerPage({ ...page, typed: { comment }, firm, accountName: firm }))).toEqual(
          plainTags,
        );
      }),
    );
  });
});

describe("the policy", () => {
  test("lets exactly the script and the style of the page run", () => {
    const source = answerPage(page);
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(source).toContain(`<script>${PAGE_SCRIPT}</script>`);
    expect(source).toContain(`<style>${PAGE_STYLE}</style>`);
    expect(RESPONDENT_POLICY).toContain(`script-src ${hash(PAGE_SCRIPT)};`);
    expect(RESPONDENT_POLICY).toContain(`style-src ${hash(PAGE_STYLE)};`);
    expect(RESPONDENT_POLICY).not.toContain("unsafe");
    expect(source).not.toMatch(/ style=| on[a-z]+=/);
  });
});

describe("the closing pages", () => {
  const thanks = (promise: Parameters<typeof thanksPage>[0]["promise"]) =>
    thanksPage({ firm: "Meridian", contactName: "Dana Ruiz", draftKey: "draft:abc", promise });
  const now = new Date("2026-03-02T09:00:00Z");
  const promised = { ownerName: "Priya Shah", byDay: "2026-03-05", now, timeZone: "Europe/Berlin" };

  test("tell an unhappy client who reads it and what happens by when", () => {
    expect(thanks(promised)).toContain("<bdi>Priya Shah</bdi> reads this and will call you by Thursday.");
    expect(thanks({ ...promised, byDay: "2026-03-02" })).toContain("will call you today.");
    expect(thanks({ ...promised, byDay: null })).toContain("<bdi>Priya Shah</bdi> reads this.");
    expect(thanks({ ...promised, ownerName: null })).toContain("Someone at <bdi>Meridian</bdi> reads this");
  });

  test("promise nothing to anybody else", () => {
    expect(thanks(null)).not.toContain("will call");
    expect(thanks(null)).toContain("Thank you, <bdi>Dana Ruiz</bdi>.");
  });

  test.each(HOSTILE)("print the name %j as text", (name) => {
    const pages = [
      (text: string) =>
        thanksPage({
          firm: text,
          contactName: text,
          draftKey: "d",
          promise: { ...promised, ownerName: text },
        }),
      (text: string) => keptPage({ firm: text, draftKey: "d" }),
      (text: string) => answeredPage({ firm: text }),
    ];
    for (const print of pages) expect(tagsOf(print(name))).toEqual(tagsOf(print("x")));
  });
});
