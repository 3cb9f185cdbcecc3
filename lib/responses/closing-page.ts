import { LANGUAGES, type Language } from "@/lib/languages/language";
import { pageWords } from "@/lib/languages/page-words";
import { promisedDay } from "@/lib/languages/promised-day";
import { html, type Markup } from "@/lib/platform/html";
import type { NpsCategory } from "@/lib/scoring/nps";
import type { SurveyContent } from "@/lib/surveys/survey-content";
import { type Asked, firmOf, named, respondentFrame } from "./respondent-frame";
import type { Page } from "./visit";

/** A page for somebody who holds a valid link. */
export type ClosingPage = Asked & { readonly language: Language };

export type Thanks = ClosingPage & {
  readonly content: Pick<SurveyContent, "brand" | "kind">;
  readonly contactName: string;
  readonly draftKey: string;
  /** The class of the score that was given. */
  readonly class: NpsCategory;
  /** Whether the client lets the firm quote them. */
  readonly mayQuote: boolean;
  /** What follows: a member reads it and comes back by a day, or nothing. */
  readonly promise: Promise | null;
};

type Promise = {
  /** Who comes back; null when nobody in particular owns it yet. */
  readonly ownerName: string | null;
  /** The calendar date by which they do, "2026-03-12"; null when none is promised. */
  readonly byDay: string | null;
  readonly now: Date;
  readonly timeZone: string;
};

/** What a client reads after sending: a thank you by the class of their score, and for one who is unhappy who reads it and what happens next. */
export function thanksPage(page: Thanks): Page {
  const { language, contactName, draftKey, mayQuote } = page;
  const { thanks } = pageWords(language);
  const main = html`<h1>${thanks.thankYou(named(contactName))}</h1>
${whatFollows(page)}
${mayQuote && html`<p>${thanks.quote}</p>`}
<p>${thanks.mayChange}</p>`;
  return respondentFrame({ title: thanks.title, language, languages: [], asked: page, draftKey }, main);
}

function whatFollows({ promise, ...page }: Thanks): Markup {
  const { thanks } = pageWords(page.language);
  const firm = named(firmOf(page));
  const isFollowUp = page.content.kind === "follow_up";
  if (!promise) return html`<p>${isFollowUp ? thanks.followUp(firm) : byClass(page)}</p>`;
  return html`${
    isFollowUp &&
    html`<p>${thanks.followUpOpen(firm)}</p>
`
  }${promised(promise, page)}`;
}

function promised({ ownerName, byDay, now, timeZone }: Promise, page: Omit<Thanks, "promise">): Markup {
  const { thanks } = pageWords(page.language);
  const who = ownerName ? named(ownerName) : thanks.someone(named(firmOf(page)));
  const day = byDay === null ? null : promisedDay(byDay, now, timeZone);
  return html`<p>${day ? thanks.calls(who, day) : thanks.reads(who)}</p>
${page.class === "detractor" && html`<p>${thanks.next}</p>`}`;
}

function byClass(page: Omit<Thanks, "promise">): Markup {
  const { thanks } = pageWords(page.language);
  const firm = named(firmOf(page));
  if (page.class === "passive") return thanks.passive(firm);
  return page.class === "promoter" ? thanks.promoter(firm) : thanks.received(firm);
}

/** For an answer that came from elsewhere after one stood already: it was kept, and changes nothing. */
export function keptPage({
  language,
  draftKey,
  ...asked
}: ClosingPage & { readonly draftKey: string }): Page {
  const { closed } = pageWords(language);
  const main = html`<h1>${closed.answered}</h1>
<p>${closed.keptHow(named(firmOf(asked)))}</p>`;
  return respondentFrame({ title: closed.answeredTitle, language, languages: [], asked, draftKey }, main);
}

/** For whoever opens the link of a survey that has its answer. */
export function answeredPage({ language, ...asked }: ClosingPage): Page {
  const { closed } = pageWords(language);
  const main = html`<h1>${closed.answered}</h1>
<p>${closed.answeredHow}</p>`;
  const frame = { title: closed.answeredTitle, language, languages: LANGUAGES, asked, draftKey: null };
  return respondentFrame(frame, main);
}

/** For a link of nobody: the same page whatever is wrong with it. */
export function unknownPage(language: Language): Page {
  const { unknown, unknownHow } = pageWords(language).closed;
  return nobodysPage(language, unknown, unknownHow);
}

/** For a link that has expired or was taken back. */
export function gonePage(language: Language): Page {
  const { gone, goneHow } = pageWords(language).closed;
  return nobodysPage(language, gone, goneHow);
}

/** For a form that is larger than any honest one. */
export function tooLargePage(language: Language): Page {
  const { tooLarge, tooLargeHow } = pageWords(language).closed;
  return nobodysPage(language, tooLarge, tooLargeHow);
}

/** For when nothing can be read or kept just now. */
export function unavailablePage(language: Language): Page {
  const { unavailable, unavailableHow } = pageWords(language).closed;
  return nobodysPage(language, unavailable, unavailableHow);
}

/** For an answer by a link that has brought so many that no more is kept. */
export function notKeptPage(language: Language): Page {
  const { notKept, notKeptHow } = pageWords(language).closed;
  return nobodysPage(language, notKept, notKeptHow);
}

/** For a network that asks too often. */
export function tooManyPage(language: Language): Page {
  const { tooMany, tooManyHow } = pageWords(language).closed;
  return nobodysPage(language, tooMany, tooManyHow);
}

function nobodysPage(language: Language, title: string, sentence: string): Page {
  const main = html`<h1>${title}</h1>
<p>${sentence}</p>`;
  const frame = {
    title: title.replace(/\.$/, ""),
    language,
    languages: LANGUAGES,
    asked: null,
    draftKey: null,
  };
  return respondentFrame(frame, main);
}
