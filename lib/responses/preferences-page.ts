import { directionOf, LANGUAGE_NAMES, LANGUAGES, type Language } from "@/lib/languages/language";
import { type PageWords, pageWords } from "@/lib/languages/page-words";
import { html, type Markup } from "@/lib/platform/html";
import { type Asked, firmOf, named, respondentFrame } from "./respondent-frame";
import type { PostedForm } from "./schema";
import type { Page } from "./visit";

export type PreferencesPage = Asked & {
  readonly language: Language;
  readonly contactName: string;
  /** Shows that a form was sent from a page of ours. */
  readonly nonce: string;
  /** What was just done; "unsure" when nothing was, since a machine may have pressed, and a second time is needed. */
  readonly done: "nothing" | "unsure" | "language" | "stop" | "left";
  /** What is filled in already, and what is wrong with it, in sentences, by field. */
  readonly typed: PostedForm;
  readonly problems: PostedForm;
};

/** The page on which a client says in which language, whether at all, and who else is to be asked. Each form leads to the page's own address. */
export function preferencesPage(page: PreferencesPage): Page {
  const { language, contactName, accountName, done } = page;
  const words = pageWords(language);
  const { preferences } = words;
  const title = preferences.title;
  const frame = { title, language, languages: LANGUAGES, asked: page, draftKey: null, isPreferences: true };
  if (done === "stop" || done === "left") return respondentFrame(frame, farewell(page, words));
  return respondentFrame(
    frame,
    html`<h1>${title}</h1>
<p>${preferences.who(named(contactName), named(accountName))}</p>
${done === "language" && html`<p class="done" role="status">${preferences.languageSaved}</p>`}
${done === "unsure" && html`<p class="wrong" role="alert">${preferences.onceMore}</p>`}
${stopForm(page, words)}
${languageForm(page, words)}
${leaveForm(page, words)}`,
  );
}

function farewell(page: PreferencesPage, { preferences }: PageWords): Markup {
  const firm = named(firmOf(page));
  const [title, sentence] =
    page.done === "stop"
      ? [preferences.stopped, preferences.stoppedWhat(firm)]
      : [preferences.left, preferences.leftDone(firm)];
  return html`<h1>${title}</h1>
<p>${sentence}</p>
<p><a href="?lang=${page.language}">${preferences.back}</a></p>`;
}

function stopForm(page: PreferencesPage, { preferences }: PageWords): Markup {
  return html`<form method="post">
<h2>${preferences.stopHeading}</h2>
<p>${preferences.stopWhat(named(firmOf(page)))}</p>
${ownFields(page, "stop")}
<button type="submit">${preferences.stop}</button>
</form>`;
}

function languageForm(page: PreferencesPage, { preferences }: PageWords): Markup {
  const { language } = page;
  return html`<form method="post">
<h2>${preferences.languageHeading}</h2>
<label class="question" for="language">${preferences.languageLabel}</label>
<select id="language" name="language" aria-describedby="language-note">
${LANGUAGES.map(
  (one) =>
    html`<option value="${one}" lang="${one}" dir="${directionOf(one)}"${one === language && html` selected`}>${LANGUAGE_NAMES[one]}</option>
`,
)}</select>
<p id="language-note">${preferences.languageNote}</p>
${ownFields(page, "language")}
<button type="submit">${preferences.languageSave}</button>
</form>`;
}

function leaveForm(page: PreferencesPage, { preferences }: PageWords): Markup {
  const { typed, problems } = page;
  const problem = problems.email;
  return html`<form method="post">
<h2>${preferences.leftHeading}</h2>
<p>${preferences.leftWhat(named(firmOf(page)))}</p>
<label class="question" for="name">${preferences.successorName}</label>
<input class="text" id="name" name="name" maxlength="300" dir="auto" autocomplete="off" value="${typed.name}">
<label class="question" for="email">${preferences.successorEmail}</label>
${problem && html`<p class="wrong" id="email-problem" role="alert">${problem}</p>`}
<input class="text" id="email" name="email" type="email" maxlength="254" dir="ltr" autocomplete="off" value="${typed.email}"${problem && html` aria-invalid="true" aria-describedby="email-problem" autofocus`}>
${ownFields(page, "left")}
<button type="submit">${preferences.leave}</button>
</form>`;
}

/** What each form says of itself, in fields and not in its button: a program that submits a form presses none. */
function ownFields({ language, nonce, done }: PreferencesPage, what: "stop" | "language" | "left"): Markup {
  return html`<input type="hidden" name="do" value="${what}">
${done === "unsure" && html`<input type="hidden" name="again" value="yes">`}
<input type="hidden" name="lang" value="${language}">
<input type="hidden" name="nonce" value="${nonce}">`;
}
