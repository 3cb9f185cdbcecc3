import { describe, expect, test } from "vitest";
import { mergeTemplate } from "@/lib/deliveries/mail-template";
import { printSurveyMail } from "@/lib/deliveries/print-survey-mail";
import { readSurveyMail } from "@/lib/deliveries/survey-mail-template";
import { LANGUAGES } from "@/lib/languages/language";
import { mailWords } from "@/lib/languages/mail-words";
import { pageWords } from "@/lib/languages/page-words";
import { endsOf, SCORE_SCALES, stepsOf } from "@/lib/responses/score-scale";
import { scoreQuestion } from "@/lib/surveys/survey-content";
import { contentIn } from "@/lib/surveys/survey-language";
import { MailKind, SurveyKind } from "@/prisma/generated/enums";
import { fullContent } from "../responses/survey-contents";

const VALUES = {
  name: "Dana Ruiz",
  firm: "Meridian & Sons",
  link: "https://amends.example/r/key.1token",
  stopLink: "https://amends.example/u/key.1token",
  deeds: ["A second analyst reads every report"],
};

type Wanted = Parameters<typeof printSurveyMail>[1];

/** A mail as it reaches Dana Ruiz. */
async function print(content: ReturnType<typeof fullContent>, wanted: Partial<Wanted> = {}) {
  const printed = await printSurveyMail(content, {
    kind: "invitation",
    language: "en",
    logoSrc: null,
    ...wanted,
  });
  const { subject, html, text } = readSurveyMail(printed);
  const merge = (template: typeof subject) => mergeTemplate(template, VALUES);
  return { subject: merge(subject), html: merge(html), text: merge(text) };
}

const EVERY = LANGUAGES.flatMap((language) => Object.values(SurveyKind).map((kind) => ({ language, kind })));

describe.each(EVERY)("the mail of a survey ($kind) in $language", async ({ language, kind }) => {
  const content = fullContent({ kind, language });
  const mailKind = kind === "follow_up" ? "follow_up" : "invitation";
  const { html, text, subject } = await print(content, { kind: mailKind, language });
  const words = mailWords(language);
  const scale = SCORE_SCALES[kind];

  test("says its language and direction, on the page and again inside it", () => {
    const direction = language === "ar" ? "rtl" : "ltr";
    expect(html).toMatch(new RegExp(`<html[^>]* dir="${direction}" lang="${language}"`));
    expect(html).toMatch(
      new RegExp(
        `<table[^>]* dir="${direction}"[^>]*lang="${language}"|<table[^>]*lang="${language}"[^>]* dir="${direction}"`,
      ),
    );
    expect(subject).toBe(content.subject);
  });

  test("offers every score of its scale, lowest first, in words", () => {
    const links = [
      ...html.matchAll(/href="https:\/\/amends\.example\/r\/key\.1token\/(\d+)" aria-label="([^"]+)"/g),
    ];
    expect(links.map(([, score]) => Number(score))).toEqual(stepsOf(scale));
    expect(links.map(([, , label]) => label)).toEqual(
      stepsOf(scale).map((score) => words.outOf(score, scale.high)),
    );
  });

  test("says in both parts the same: the question, the two ends, why, and how to stop", () => {
    const ends = endsOf(scale, pageWords(language));
    for (const part of [html.replaceAll("&#x27;", "'"), text]) {
      expect(part).toContain(scoreQuestion(content).text);
      expect(part.toLowerCase()).toContain(ends.low.toLowerCase());
      expect(part.toLowerCase()).toContain(ends.high.toLowerCase());
      expect(part).toContain(words.preferences);
      expect(part).toContain(VALUES.stopLink);
    }
    const reason = mailKind === "follow_up" ? words.reasonToFollowUp : words.reasonToAsk;
    expect(text).toContain(words.greeting("Dana Ruiz"));
    expect(text).toContain(reason("Meridian & Sons"));
  });

  test("keeps the direction of the names in it", () => {
    expect(html).toContain("<bdi>Dana Ruiz</bdi>");
    expect(html.match(/<bdi>Meridian &amp; Sons<\/bdi>/g)).toHaveLength(2);
  });
});

describe("the mail of a survey", () => {
  const content = fullContent({ kind: "nps", language: "en" });

  test("speaks the language it is printed in where the survey does, and reminds under the same subject", async () => {
    const german = fullContent({ kind: "nps", language: "de" });
    const { subject, introduction } = german;
    const questions = Object.fromEntries(german.questions.map(({ id, text }) => [id, { text }]));
    const both = { ...content, translations: { de: { subject, introduction, questions } } };
    const [first, again] = [
      await print(both, { language: "de" }),
      await print(both, { language: "de", kind: "reminder" }),
    ];
    expect(first.subject).toBe(german.subject);
    expect(first.html).toContain(scoreQuestion(contentIn(both, "de")).text);
    expect(again.subject).toBe(`Re: ${german.subject}`);
    expect(again.text).toContain(mailWords("de").reminder);
  });

  test("tells what was changed only in the first one", async () => {
    for (const kind of Object.values(MailKind)) {
      const { html, text } = await print(content, { kind });
      expect(html.includes("A second analyst")).toBe(kind === "invitation");
      expect(text.includes("You said, we did:\n- A second analyst")).toBe(kind === "invitation");
    }
  });

  test("wears the firm's brand: its name, its logo with that name for who sees no pictures, its colour on one rule", async () => {
    const png = "iVBORw0KGgo=";
    const logo = { id: "00000000-0000-7000-8000-000000000099", width: 320, height: 96, png };
    const branded = { ...content, brand: { name: "Meridian <Wien>", colour: "#2a7068", logo } };
    const { html, text } = await print(branded, { logoSrc: "https://amends.example/logo/key/9.png" });
    expect(html).toMatch(
      /<img[^>]*alt="Meridian &lt;Wien&gt;"[^>]*src="https:\/\/amends\.example\/logo\/key\/9\.png"/,
    );
    expect(html).toMatch(/<img[^>]*height="40"/);
    expect(html).toMatch(/<img[^>]*width="133"/);
    expect(html.match(/#2a7068/g)).toHaveLength(1);
    expect(html).toContain("border-bottom:3px solid #2a7068");
    expect(html).not.toContain("Meridian &amp; Sons");
    expect(text).toContain(mailWords("en").reasonToAsk("Meridian <Wien>"));
  });

  test("shows no picture and no colour without a brand", async () => {
    expect((await print(content)).html).not.toMatch(/<img|border-bottom/);
  });

  test("never takes what people wrote for a place where values go", async () => {
    const hostile = {
      ...content,
      subject: "\uE000link\uE001",
      introduction: "\uE000stopLink\uE001 <b>",
      brand: { name: "\uE000name\uE001", colour: null, logo: null },
    };
    const { subject, html } = await print(hostile);
    expect(subject).toBe("link");
    expect(html).toContain("stopLink &lt;b&gt;");
    expect(html).toContain("<bdi>name</bdi>");
  });
});
