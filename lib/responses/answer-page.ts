import { html, type Markup } from "@/lib/platform/html";
import type { SurveyContent, SurveyQuestion } from "@/lib/surveys/survey-content";
import { choiceQuestion, scaleQuestion } from "./choice-questions";
import { respondentFrame } from "./respondent-frame";
import type { PostedForm } from "./schema";
import { HANDLING_SCALE, SCORE_SCALES } from "./score-scale";

export type AnswerPage = {
  readonly link: string;
  readonly firm: string;
  readonly accountName: string;
  readonly content: SurveyContent;
  readonly draftKey: string;
  readonly nonce: string;
  /** What is filled in already: the score of the link, or everything that was typed. */
  readonly typed: PostedForm;
  /** What is wrong with it, in sentences, by field. */
  readonly problems: PostedForm;
  /** Whether this browser is changing an answer that it gave before. */
  readonly isCorrection: boolean;
};

/** The page on which a client answers: a plain form that needs no script. */
export function answerPage(page: AnswerPage): string {
  const { link, firm, accountName, content, typed, problems, nonce } = page;
  const isWrong = Object.keys(problems).length > 0;
  const title = isWrong ? `Please check your answer · ${firm}` : firm;

  const main = html`<form method="post" action="/r/${link}">
${page.isCorrection && html`<p>You have already answered. You can still change it.</p>`}
${isWrong && html`<p class="wrong" role="alert">Nothing was sent yet. Please look at what is marked below.</p>`}
<input type="hidden" name="nonce" value="${nonce}">
${content.questions.map((question) => printQuestion(question, content, typed, problems))}
<button type="submit">Send</button>
</form>`;
  const footer = html`<p>You get this because <bdi>${firm}</bdi> works for <bdi>${accountName}</bdi>.</p>
<p><a href="/u/${link}">Stop asking me</a></p>`;
  return respondentFrame({ title, firm, draftKey: page.draftKey, footer }, main);
}

function printQuestion(
  question: SurveyQuestion,
  { kind }: SurveyContent,
  typed: PostedForm,
  problems: PostedForm,
) {
  const field = { name: question.kind, text: question.text, given: typed, problems };
  switch (question.kind) {
    case "score":
      return scaleQuestion({ ...field, isLead: true, scale: SCORE_SCALES[kind] });
    case "handling":
      return scaleQuestion({ ...field, isLead: false, scale: HANDLING_SCALE });
    case "is_fixed":
      return choiceQuestion({
        ...field,
        choices: [
          ["yes", "Yes"],
          ["no", "No"],
        ],
      });
    case "comment":
      return commentQuestion(question, typed, problems);
    case "contact_me":
      return html`<label class="check"><input type="checkbox" name="contact_me" value="yes"${typed.contact_me === "yes" && html` checked`}> <span dir="auto">${question.text}</span></label>`;
    default:
      return null;
  }
}

/** The wordings by class wait in the page for the script; without it the neutral one stays. */
function commentQuestion(
  { text, byClass = {} }: SurveyQuestion,
  typed: PostedForm,
  problems: PostedForm,
): Markup {
  const wordings = Object.entries(byClass).map(([name, wording]) => html` data-${name}="${wording}"`);
  const problem = problems.comment;
  return html`<label class="question" id="comment-question" for="comment" dir="auto" data-neutral="${text}"${wordings}>${text}</label>
${problem && html`<p class="wrong" id="comment-problem">${problem}</p>`}
<textarea id="comment" name="comment" rows="5" dir="auto" autocomplete="off"${problem && html` aria-invalid="true" aria-describedby="comment-problem" autofocus`}>
${typed.comment}</textarea>
`;
}
