import { type CasePage, casePage, objectedPage } from "@/lib/case-pages/case-page";
import type { ClientCase } from "@/lib/case-pages/read-client-case";
import { LANGUAGES, type Language } from "@/lib/languages/language";
import { pageWords } from "@/lib/languages/page-words";
import { answerPage } from "@/lib/responses/answer-page";
import * as closing from "@/lib/responses/closing-page";
import { readFormAnswer } from "@/lib/responses/form-answer";
import { preferencesPage } from "@/lib/responses/preferences-page";
import { SurveyKind } from "@/prisma/generated/enums";
import { fullContent } from "@/tests/unit/responses/survey-contents";

/** A case as its client sees it in some stages, and with a form that was refused. */
const CASES = [
  ["new", {}, null],
  ["late", { dueAt: new Date("2026-03-01T09:00:00Z") }, "again"],
  ["planned", { stage: "planned", round: 1 }, "empty"],
  ["following-up", { stage: "following_up" }, "often"],
  ["closed", { stage: "closed", outcome: "recovered" }, "long"],
] as const satisfies readonly (readonly [string, Partial<ClientCase>, CasePage["problem"]])[];

function clientCase(told: Partial<ClientCase>, brand: ClientCase["brand"]) {
  const at = new Date("2026-03-09T09:00:00Z");
  const found: ClientCase = {
    ...{
      id: "0190b2c4-1111-7000-8000-00000000abcd",
      stage: "new",
      outcome: null,
      round: 0,
      lacksApology: false,
      linkGeneration: 0,
    },
    ...{ roundSince: at, openedAt: at, dueAt: at, followUpDueAt: at, closedAt: at, heardAt: at, askedAt: at },
    ...{ ownerId: null, owner: { name: "Mara Larkin" }, account: { name: "Northwind Legal" } },
    ...{
      contact: { name: "Dana Ruiz", locale: null },
      firm: "Larkin Bay Partners",
      timeZone: "Europe/Berlin",
    },
    ...{
      locale: "en",
      words: "Nobody told us.",
      since: [{ words: "It was late again.", at }],
      brand,
      apology: { id: "an apology", channel: "call", at },
    },
    plan: { toldAt: at, fix: "A second reviewer.", fixDueOn: at, clientAsk: "A call before anybody leaves." },
    remedy: { toldAt: at, whatWasDone: "Reviewed by two.", doneOn: at },
    ...told,
  };
  return { link: "key.1token", found, now: new Date("2026-03-08T09:00:00Z"), nonce: "nonce", typed: "…" };
}

const DONE = ["nothing", "language", "stop", "left"] as const;

/** Every page that a client can come to in a language, by name: each survey's with all its questions, refused and changed, and all that close one. */
export function everyClientPage(language: Language): readonly (readonly [name: string, html: string])[] {
  const content = fullContent({ kind: "nps", language });
  const asked = { link: "key.1token", firm: "Larkin Bay Partners", accountName: "Northwind Legal", content };
  const own = { ...asked, language, contactName: "Dana Ruiz" };
  const promise = {
    ownerName: "Mara Larkin",
    byDay: "2026-03-12",
    now: new Date("2026-03-09T09:00:00Z"),
    timeZone: "Europe/Berlin",
  };
  const page = {
    nonce: "nonce",
    draftKey: "draft:abc",
    language,
    languages: LANGUAGES,
    isCorrection: false,
  };
  const surveys = Object.values(SurveyKind).flatMap((kind) => {
    const one = { ...asked, ...page, content: fullContent({ kind, language }) };
    const { problems } = readFormAnswer(one.content, {}, pageWords(language));
    return [
      [kind, answerPage({ ...one, typed: {}, problems: {} })],
      [`${kind}-refused`, answerPage({ ...one, typed: { comment: "…" }, problems: problems ?? {} })],
    ] as const;
  });
  const correction = answerPage({
    ...{ ...asked, ...page },
    isCorrection: true,
    typed: { score: "3", comment: "…" },
    problems: {},
  });
  const thanked = { ...own, draftKey: "draft:abc", mayQuote: false, promise: null };
  const followUp = { ...thanked, content: fullContent({ kind: "follow_up", language }) };
  const nobodyYet = { ...promise, ownerName: null, byDay: null };
  const thanks = [
    ["detractor", closing.thanksPage({ ...thanked, class: "detractor", promise })],
    ["detractor-of-nobody", closing.thanksPage({ ...thanked, class: "detractor", promise: nobodyYet })],
    ["detractor-late", closing.thanksPage({ ...thanked, class: "detractor" })],
    ["passive", closing.thanksPage({ ...thanked, class: "passive" })],
    ["promoter", closing.thanksPage({ ...thanked, class: "promoter", mayQuote: true })],
    ["promoter-called", closing.thanksPage({ ...thanked, class: "promoter", promise })],
    ["follow-up", closing.thanksPage({ ...followUp, class: "promoter" })],
    ["follow-up-open", closing.thanksPage({ ...followUp, class: "detractor", promise })],
  ] as const;
  const preferences = DONE.map(
    (done) =>
      [
        `preferences-${done}`,
        preferencesPage({ ...own, nonce: "nonce", done, typed: {}, problems: {} }),
      ] as const,
  );
  const refused = preferencesPage({
    ...{ ...own, nonce: "nonce", done: "nothing" },
    typed: { name: "Kim", email: "kim@" },
    problems: { email: pageWords(language).preferences.emailProblem },
  });
  const closed = [
    ["kept", closing.keptPage({ ...asked, language, draftKey: "draft:abc" })],
    ["answered", closing.answeredPage({ ...asked, language })],
    ["unknown", closing.unknownPage(language)],
    ["gone", closing.gonePage(language)],
    ["too-large", closing.tooLargePage(language)],
    ["unavailable", closing.unavailablePage(language)],
    ["too-many", closing.tooManyPage(language)],
  ] as const;
  const casePages = CASES.map(
    ([name, told, problem]) =>
      [`case-${name}`, casePage({ ...clientCase(told, asked.content.brand), language, problem })] as const,
  );
  const all = [
    ...casePages,
    ["case-objected", objectedPage({ ...clientCase({}, null), language })] as const,
    ...surveys,
    ["correction", correction] as const,
    ...thanks.map(([name, printed]) => [`thanks-${name}`, printed] as const),
    ...preferences,
    ["preferences-refused", refused] as const,
    ...closed,
  ];
  return all.map(([name, { html }]) => [name, html]);
}
