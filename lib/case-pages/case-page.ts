import { type CaseWords, caseWords } from "@/lib/languages/case-words";
import { LANGUAGES, type Language } from "@/lib/languages/language";
import { pageWords } from "@/lib/languages/page-words";
import { html, type Markup } from "@/lib/platform/html";
import { dateIn } from "@/lib/recovery/case-clock";
import { firmOf, named, respondentFrame } from "@/lib/responses/respondent-frame";
import type { Page } from "@/lib/responses/visit";
import { type Said, whatChanged, whatWeDo, writtenDay } from "./case-progress-words";
import type { ClientCase } from "./read-client-case";

export const MOST_CHARACTERS = 5_000;

export type CasePage = {
  readonly link: string;
  readonly found: ClientCase;
  readonly language: Language;
  readonly now: Date;
  /** Shows that the form was sent from a page of ours. */
  readonly nonce: string;
  /** What is typed already, and what is wrong with it. */
  readonly typed: string;
  readonly problem: "empty" | "long" | "again" | "often" | null;
};

/** The client's page of a case: what was understood, who takes care of it, what is done and by when, what changed, and a way to object. */
export function casePage(page: CasePage): Page {
  const { found, language } = page;
  const words = caseWords(language);
  const frame = { language, words, now: page.now };
  const changed = whatChanged(found, frame);
  return inFrame(
    page,
    html`<h1>${words.title}</h1>
${heard(found, words, language)}<h2>${words.who}</h2>
<p>${found.owner ? words.owner(named(found.owner.name)) : words.nobodyYet(named(firmName(found)))}</p>
<h2>${words.doing}</h2>
${whatWeDo(found, frame).map(say)}
${
  changed &&
  html`<h2>${words.changed}</h2>
${say(changed)}`
}
${objection(page, words)}`,
  );
}

/** After the client has objected: who reads it. */
export function objectedPage(page: Pick<CasePage, "link" | "found" | "language">): Page {
  const words = caseWords(page.language);
  return inFrame(
    page,
    html`<h1>${words.sent}</h1>
<p>${words.sentHow(reader(page.found))}</p>
<p><a href="?lang=${page.language}">${words.back}</a></p>`,
  );
}

function inFrame(
  { link, found, language }: Pick<CasePage, "link" | "found" | "language">,
  main: Markup,
): Page {
  const asked = {
    link,
    firm: found.firm,
    accountName: found.account.name,
    content: { brand: found.brand ?? NO_BRAND },
  };
  const { title } = caseWords(language);
  const frame = { title, language, languages: LANGUAGES, asked, draftKey: null, isPreferences: true };
  return respondentFrame(frame, main);
}

const NO_BRAND = { name: null, colour: null, logo: null };

function firmName({ firm, brand }: ClientCase) {
  return firmOf({ firm, content: { brand: brand ?? NO_BRAND } });
}

function reader(found: ClientCase) {
  return named(found.owner?.name ?? firmName(found));
}

function heard({ words, heardAt, since, timeZone }: ClientCase, say: CaseWords, language: Language): Markup {
  const said = words ? [{ words, at: heardAt }, ...since] : since;
  // Who gave a score alone, or is affected without having said so, is not told that they were silent.
  if (said.length === 0) return html``;
  return html`<h2>${say.heard}</h2>
${said.map(
  (one) => html`<p>${say.heardOn(writtenDay(dateIn(one.at, timeZone), language))}</p>
<blockquote class="said" dir="auto">${one.words}</blockquote>
`,
)}`;
}

function say({ sentence, words }: Said): Markup {
  return html`<p>${sentence}</p>
${words && html`<blockquote class="said ours" dir="auto">${words}</blockquote>`}
`;
}

function objection({ found, language, nonce, typed, problem }: CasePage, words: CaseWords): Markup {
  const sentence = problem && problemWords(problem, words, language);
  return html`<form method="post">
<h2 id="wrong">${words.wrong}</h2>
<p>${words.wrongHow(reader(found))}</p>
<label class="question" for="words">${words.yourWords}</label>
${sentence && html`<p class="wrong" id="problem" role="alert">${sentence}</p>`}
<textarea id="words" name="words" rows="5" maxlength="${MOST_CHARACTERS}" dir="auto"${sentence && html` aria-invalid="true" aria-describedby="problem" autofocus`}>
${typed}</textarea>
<input type="hidden" name="lang" value="${language}">
<input type="hidden" name="nonce" value="${nonce}">
<button type="submit">${words.send}</button>
</form>`;
}

function problemWords(problem: NonNullable<CasePage["problem"]>, words: CaseWords, language: Language) {
  if (problem === "empty") return words.nothingTyped;
  if (problem === "long") return pageWords(language).problems.tooLong(MOST_CHARACTERS);
  return problem === "again" ? words.onceMore : words.tooOften;
}
