import { describe, expect, test } from "vitest";
import { LANGUAGES } from "@/lib/languages/language";
import {
  answeredPage,
  gonePage,
  keptPage,
  type Thanks,
  thanksPage,
  tooLargePage,
  tooManyPage,
  unavailablePage,
  unknownPage,
} from "@/lib/responses/closing-page";
import { HOSTILE, tagsOf } from "./page-source";
import { followUpContent, npsContent } from "./survey-contents";

const now = new Date("2026-03-02T09:00:00Z");
const promised = { ownerName: "Priya Shah", byDay: "2026-03-05", now, timeZone: "Europe/Berlin" };
const asked = {
  link: "key.1token",
  firm: "Meridian",
  accountName: "Northwind Legal",
  content: npsContent,
  language: "en",
} as const;

const thanks = (changes: Partial<Thanks> = {}) =>
  thanksPage({
    ...asked,
    contactName: "Dana Ruiz",
    draftKey: "draft:abc",
    class: "passive",
    mayQuote: false,
    promise: null,
    ...changes,
  }).html;

describe("the thanks", () => {
  test.each([
    [{}, "<bdi>Priya Shah</bdi> reads your answer and will call you by Thursday."],
    [{ byDay: "2026-03-02" }, "<bdi>Priya Shah</bdi> reads your answer and will call you today."],
    [{ byDay: "2026-03-03" }, "<bdi>Priya Shah</bdi> reads your answer and will call you by tomorrow."],
    [{ byDay: "2026-03-20" }, "<bdi>Priya Shah</bdi> reads your answer and will call you by 20 March."],
    [{ byDay: "2026-03-01" }, "<bdi>Priya Shah</bdi> reads your answer and gets back to you."],
    [{ byDay: null }, "<bdi>Priya Shah</bdi> reads your answer and gets back to you."],
    [{ ownerName: null }, "Someone at <bdi>Meridian</bdi> reads your answer and will call you by Thursday."],
  ])("tell an unhappy client who reads it and what happens by when: %j", (changes, sentence) => {
    const page = thanks({ class: "detractor", promise: { ...promised, ...changes } });
    expect(page).toContain(`<p>${sentence}</p>`);
    expect(page).toContain("After that you hear what was found");
  });

  test.each([
    ["de", "ruft Sie bis Donnerstag an"],
    ["fr", "vous appellera d’ici jeudi"],
    ["es", "le llamará el jueves a más tardar"],
    ["nl", "belt u uiterlijk donderdag"],
    ["pt", "telefonar-lhe até quinta-feira"],
    ["it", "La chiamerà entro giovedì"],
    ["ar", "ستتلقون اتصالًا هاتفيًا يوم الخميس على أبعد تقدير"],
  ] as const)("name the day in %s", (language, words) => {
    expect(thanks({ language, class: "detractor", promise: promised })).toContain(words);
  });

  test("promise nothing to anybody whom nobody has to call", () => {
    for (const one of ["detractor", "passive", "promoter"] as const) {
      expect(thanks({ class: one })).not.toContain("call you");
      expect(thanks({ class: one })).toContain("Thank you, <bdi>Dana Ruiz</bdi>.");
    }
  });

  test("differ by class", () => {
    const pages = (["detractor", "passive", "promoter"] as const).map((one) => thanks({ class: one }));
    expect(new Set(pages).size).toBe(3);
  });

  test("thank a promoter who may be quoted for that, and nobody else", () => {
    expect(thanks({ class: "promoter", mayQuote: true })).toContain("letting us quote you");
    expect(thanks({ class: "promoter" })).not.toContain("quote");
  });

  test("of a follow-up speak of the matter, whether it is well or not", () => {
    expect(thanks({ content: followUpContent, class: "promoter" })).toContain("how it turned out for you");
    const open = thanks({ content: followUpContent, class: "detractor", promise: promised });
    expect(open).toContain("not all is well yet");
    expect(open).toContain("will call you by Thursday");
  });

  test("let the browser drop its draft: there is a script and no form", () => {
    expect(thanks()).toContain('data-draft="draft:abc"');
    expect(thanks()).not.toContain("<form");
  });

  test("use the name that clients know the firm by", () => {
    const content = { ...npsContent, brand: { name: "Meridian & Sons", colour: null, logo: null } };
    expect(thanks({ content })).toContain("<bdi>Meridian &amp; Sons</bdi> has received your answer");
  });
});

const NOBODYS = { unknownPage, gonePage, tooLargePage, unavailablePage, tooManyPage };

describe.each(Object.entries(NOBODYS))("%s", (_name, print) => {
  test.each(LANGUAGES)("is kind in %s, says its language, and offers the others", (language) => {
    const { html } = print(language);
    expect(html).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`);
    expect(html.match(/hreflang=/g)).toHaveLength(LANGUAGES.length - 1);
    expect(html).not.toMatch(/<script|<form|data-draft/);
  });

  test("tells a stranger nothing about anybody", () => {
    expect(print("en").html).not.toMatch(/\/u\/|\/r\/|<header/);
  });
});

test.each(HOSTILE)("the closing pages print the name %j as text", (name) => {
  const pages = [
    (text: string) =>
      thanks({
        firm: text,
        contactName: text,
        class: "detractor",
        promise: { ...promised, ownerName: text },
      }),
    (text: string) => keptPage({ ...asked, firm: text, accountName: text, draftKey: "d" }).html,
    (text: string) => answeredPage({ ...asked, firm: text, accountName: text }).html,
  ];
  for (const print of pages) expect(tagsOf(print(name))).toEqual(tagsOf(print("x")));
});
