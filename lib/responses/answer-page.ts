import { LANGUAGES, type Language } from "@/lib/languages/language";
import { type PageWords, pageWords } from "@/lib/languages/page-words";
import { html, type Markup } from "@/lib/platform/html";
import type { SurveyContent } from "@/lib/surveys/survey-content";
import { printQuestion } from "./print-question";
import { respondentFrame } from "./respondent-frame";
import type { PostedForm } from "./schema";
import type { Page } from "./visit";

export type AnswerPage = {
  readonly link: string;
  readonly firm: string;
  readonly accountName: string;
  /** The survey as it reads in the language of the page. */
  readonly content: SurveyContent;
  readonly language: Language;
  /** The languages that the survey can be read in. */
  readonly languages: readonly Language[];
  readonly draftKey: string;
  readonly nonce: string;
  /** What is filled in already: the score of the link, or everything that was typed. */
  readonly typed: PostedForm;
  /** What is wrong with it, in sentences, by field. */
  readonly problems: PostedForm;
  /** Whether this browser is changing an answer that it gave before. */
  readonly isCorrection: boolean;
};

/**
 * The page on which a client answers: a plain form that needs no script. `link`, `accountName`, `draftKey` and `nonce` are printed as they
 * are and nothing is made of them, so that a page can be printed once for many with marks in their places.
 */
export function answerPage(page: AnswerPage): Page {
  const { link, firm, accountName, content, language, draftKey } = page;
  const words = pageWords(language);
  const isWrong = Object.keys(page.problems).length > 0;
  const title = isWrong ? words.form.checkTitle : null;
  const languages = LANGUAGES.filter((one) => page.languages.includes(one));
  const asked = { link, firm, accountName, content };
  return respondentFrame({ title, language, languages, asked, draftKey }, form(page, words, isWrong));
}

function form(
  { link, content, language, nonce, ...page }: AnswerPage,
  words: PageWords,
  isWrong: boolean,
): Markup {
  return html`<form method="post" action="/r/${link}">
${page.isCorrection && html`<p>${words.form.isCorrection}</p>`}
${isWrong && html`<p class="wrong" role="alert">${words.form.check}</p>`}
<input type="hidden" name="nonce" value="${nonce}">
<input type="hidden" name="lang" value="${language}">
<input type="hidden" name="gesture" value="" autocomplete="off">
${content.questions.map((question) => printQuestion(question, content.kind, { words, ...page }))}
<p class="wrong" id="offline" role="alert" hidden>${words.form.offline}</p>
<button type="submit">${words.form.send}</button>
</form>`;
}
