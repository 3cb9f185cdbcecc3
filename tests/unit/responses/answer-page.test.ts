import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "@/lib/languages/language";
import { pageWords } from "@/lib/languages/page-words";
import { type AnswerPage, answerPage } from "@/lib/responses/answer-page";
import { SCORE_SCALES, stepsOf } from "@/lib/responses/score-scale";
import type { SurveyContent } from "@/lib/surveys/survey-content";
import { SurveyKind } from "@/prisma/generated/enums";
import { HOSTILE, linesOf, tagsOf } from "./page-source";
import { fullContent, npsContent } from "./survey-contents";

const page: AnswerPage = {
  link: "key.1token",
  firm: "Meridian Advisory",
  accountName: "Northwind Legal",
  content: npsContent,
  language: "en",
  languages: ["en"],
  draftKey: "draft:abc",
  nonce: "nonce-nonce-nonce-nonce",
  typed: {},
  problems: {},
  isCorrection: false,
};

const print = (changes: Partial<AnswerPage> = {}) => answerPage({ ...page, ...changes }).html;

const EVERY = LANGUAGES.flatMap((language) => Object.values(SurveyKind).map((kind) => ({ language, kind })));

describe.each(EVERY)("the answer page of a survey ($kind) in $language", ({ language, kind }) => {
  const content = fullContent({ kind, language });
  const source = print({ content, language, languages: LANGUAGES });
  const { form } = pageWords(language);

  test("says its language and direction, and offers the others as links", () => {
    expect(source).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`);
    const offered = [...source.matchAll(/<a href="\?lang=(\w\w)" lang="\1" hreflang="\1"/g)].map(
      ([, one]) => one,
    );
    expect(offered).toEqual(LANGUAGES.filter((one) => one !== language));
    expect(source).toContain(`name="lang" value="${language}"`);
  });

  test("is one form with one button, and chooses nothing by itself", () => {
    expect(source.match(/<form/g)).toHaveLength(1);
    expect(source.match(/<button/g)).toHaveLength(1);
    expect(source).toContain(`<button type="submit">${form.send}</button>`);
    expect(source).not.toContain(" checked");
  });

  test("offers every score as a real radio button with a label, lowest first, each with its class", () => {
    const radios = [
      ...source.matchAll(
        /<label class="pick"><input type="radio" name="score" value="(\d+)" class="([dsp])"/g,
      ),
    ];
    expect(radios.map(([, value]) => Number(value))).toEqual(stepsOf(SCORE_SCALES[kind]));
    expect(new Set(radios.map(([, , mark]) => mark))).toEqual(new Set(["d", "s", "p"]));
    expect(source).toMatch(/<fieldset[^>]*>\s*<legend[^>]*><h1>/);
  });

  test("gives every field a label", () => {
    const fields = linesOf(source, /<(input|textarea)/).filter((line) => !line.includes('type="hidden"'));
    const unlabelled = fields.filter((line) => {
      const id = /<textarea id="([^"]+)"/.exec(line)?.[1];
      return id ? !source.includes(`<label class="question" for="${id}"`) : !line.includes("<label");
    });
    expect(fields.length).toBeGreaterThan(stepsOf(SCORE_SCALES[kind]).length);
    expect(unlabelled).toEqual([]);
  });

  test("asks every question that the survey has", () => {
    for (const { kind: name, choices } of content.questions) {
      const fields = name === "drivers" ? choices.map(({ id }) => `driver.${id}`) : [name];
      for (const field of fields) expect(source).toContain(`name="${field}"`);
    }
  });

  test("is at most 15 KB compressed, with the largest logo and all that was typed", () => {
    const png = randomBytes(6 * 1024).toString("base64");
    const logo = { id: "00000000-0000-7000-8000-000000000099", width: 320, height: 96, png };
    const brand = { name: "M".repeat(120), colour: "#2a7068", logo };
    const heavy = print({ content: { ...content, brand }, language, languages: LANGUAGES });
    expect(gzipSync(heavy).byteLength).toBeLessThan(15 * 1024);
    expect(heavy.replace(/ src="data:image\/png;base64,[^"]+"/, "")).not.toMatch(
      /\b(src|srcset)=|<link|@import|url\(/,
    );
  });
});

describe("the answer page", () => {
  test("chooses the score of the link and nothing else", () => {
    const source = print({ typed: { score: "7" } });
    expect(source.match(/ checked/g)).toHaveLength(1);
    expect(source).toMatch(/name="score" value="7"[^>]* checked/);
  });

  test("offers no language that the survey doesn't speak", () => {
    expect(print()).not.toContain("?lang=de");
    expect(print({ languages: ["de", "en"] })).toContain('href="?lang=de"');
  });

  test("words a question for each class, and a class without wording by the neutral one", () => {
    const [score, comment] = npsContent.questions;
    if (!score || !comment) throw new Error("A survey has both.");
    const byClass = { detractor: "What went wrong?", promoter: "What is good?" };
    const content = { ...npsContent, questions: [score, { ...comment, text: "Why?", byClass }] };
    const source = print({ content });
    expect(source).toContain('<span class="w n s">Why?</span>');
    expect(source).toContain(
      '<span class="w d">What went wrong?</span><span class="w p">What is good?</span>',
    );
  });

  test("marks a question for the classes that are asked it, but never one that must be answered", () => {
    const questions = fullContent({ kind: "follow_up", language: "en" }).questions.map((question) => ({
      ...question,
      askedOf: ["detractor", "passive"] satisfies SurveyContent["questions"][number]["askedOf"],
    }));
    const source = print({ content: { ...npsContent, kind: "follow_up", questions } });
    expect(source).toMatch(/<div class="only d s">\s*<fieldset[^>]*aria-describedby="respect-ends"/);
    expect(source).not.toMatch(
      /<div class="only[^>]*>\s*<fieldset[^>]*aria-describedby="(score|handling)-ends"/,
    );
    expect(source.match(/ required/g)).toHaveLength(3);
  });

  test("posts to its own link with the nonce and an empty gesture, and leads to the preferences", () => {
    const source = print({ language: "de" });
    expect(source).toContain('<form method="post" action="/r/key.1token">');
    expect(source).toContain('name="nonce" value="nonce-nonce-nonce-nonce"');
    expect(source).toContain('name="gesture" value=""');
    expect(source).toContain('href="/u/key.1token?lang=de"');
  });

  test("says what is wrong beside the field and keeps everything that was typed", () => {
    const typed = {
      score: "4",
      comment: "Long & <b>honest</b>",
      contact_me: "yes",
      "driver.quality": "yes",
      remedy: "A call",
    };
    const source = print({ typed, problems: { comment: "Too long." } });
    expect(source).toContain('role="alert">Nothing was sent yet.');
    expect(source).toContain('<p class="wrong" id="comment-problem">Too long.</p>');
    expect(source).toContain('aria-invalid="true" aria-describedby="comment-problem"');
    expect(source).toContain("Long &amp; &lt;b&gt;honest&lt;/b&gt;</textarea>");
    expect(source).toContain("A call</textarea>");
    expect(source).toMatch(/name="score" value="4"[^>]* checked/);
    expect(source).toContain('name="contact_me" value="yes" checked');
    expect(source).toContain('name="driver.quality" value="yes" checked');
    expect(source.match(/ checked/g)).toHaveLength(3);
  });

  test("uses link, account, draft key and nonce as they are, so that a printed page can be filled for each client", () => {
    const marks = {
      link: "\uE000a\uE001",
      accountName: "\uE000b\uE001",
      draftKey: "\uE000c\uE001",
      nonce: "\uE000d\uE001",
    };
    const values = {
      link: "key.1token",
      accountName: "Northwind Legal",
      draftKey: "draft:abc",
      nonce: "n0nce",
    };
    let filled = print({ ...marks, languages: ["en", "de"] });
    for (const name of ["link", "accountName", "draftKey", "nonce"] as const)
      filled = filled.replaceAll(marks[name], values[name]);
    expect(filled).toBe(print({ ...values, languages: ["en", "de"] }));
  });

  test("takes the firm's name and colour, and never colours the scale", () => {
    const brand = { name: "Meridian & Sons", colour: "#2a7068", logo: null };
    const source = print({ content: { ...npsContent, brand } });
    expect(source).toContain("<title>Meridian &amp; Sons</title>");
    expect(source).toContain("<style>:root{--brand:#2a7068;--on-brand:#ffffff}</style>");
    const rules = source.split("\n").filter((rule) => rule.includes("var(--brand"));
    expect(rules.map((rule) => rule.split("{")[0])).toEqual(["header", "button"]);
  });

  test.each(HOSTILE)("prints %j as text wherever it turns up", (hostile) => {
    const worded = (text: string) => {
      const questions = fullContent({ kind: "nps", language: "en" }).questions.map((question) => ({
        ...question,
        text,
        byClass: { detractor: `${text}1`, passive: `${text}2`, promoter: `${text}3` },
        choices: question.choices.map(({ id }) => ({ id, text })),
      }));
      const brand = { name: text, colour: null, logo: null };
      const content = { ...npsContent, brand, questions };
      const typed = { comment: text, remedy: text, score: text, "driver.quality": text };
      return print({ accountName: text, content, typed, problems: { comment: text, score: text } });
    };
    const source = worded(hostile);
    expect(tagsOf(source)).toEqual(tagsOf(worded("x")));
    expect(source.match(/<script/g)).toHaveLength(1);
    if (/[<>"']/.test(hostile)) expect(source).not.toContain(hostile);
  });

  test("grows no tag, whatever people type", () => {
    const plainTags = tagsOf(print({ typed: { comment: "x" }, firm: "x", accountName: "x" }));
    const text = fc.string({
      minLength: 1,
      unit: fc.constantFrom("<", ">", '"', "'", "&", "/", "a", "=", " ", "!", "-", "s", "\n"),
    });
    fc.assert(
      fc.property(text, text, (comment, firm) => {
        expect(tagsOf(print({ typed: { comment }, firm, accountName: firm }))).toEqual(plainTags);
      }),
    );
  });
});
