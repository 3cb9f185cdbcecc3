import type { PageWords } from "@/lib/languages/page-words";
import { html, type Markup } from "@/lib/platform/html";
import type { NpsCategory } from "@/lib/scoring/nps";
import { scoreClass } from "@/lib/scoring/score-class";
import type { SurveyContent, SurveyQuestion } from "@/lib/surveys/survey-content";
import { isNeeded, onlyAskedOf } from "./asked-question";
import { choiceQuestion, ticksQuestion } from "./choice-questions";
import { driverField } from "./form-answer";
import type { PostedForm } from "./schema";
import { endsOf, QUESTION_SCALES, SCORE_SCALES, type ScoreScale, stepsOf } from "./score-scale";

type Sheet = { readonly words: PageWords; readonly typed: PostedForm; readonly problems: PostedForm };
type Kind = SurveyContent["kind"];

/** The letters by which the page's style knows the classes of a score. */
const MARKS: Record<NpsCategory, string> = { detractor: "d", passive: "s", promoter: "p" };

/** One question of the answer page; nothing for a kind that is asked of nobody. Who is asked, and in which words, the style decides by the chosen score. */
export function printQuestion(question: SurveyQuestion, kind: Kind, sheet: Sheet): Markup | null {
  const printed = printField(question, kind, sheet);
  const only = onlyAskedOf(question);
  if (!printed || only.length === 0) return printed;
  return html`<div class="only ${only.map((one) => MARKS[one]).join(" ")}">
${printed}</div>
`;
}

function printField(question: SurveyQuestion, kind: Kind, sheet: Sheet): Markup | null {
  switch (question.kind) {
    case "score":
      return scoreQuestion(question, kind, sheet);
    case "handling":
    case "outcome_fair":
    case "process_easy":
    case "respect":
      return scaleQuestion(question, QUESTION_SCALES[question.kind], sheet);
    case "is_fixed":
      return yesOrNo(question, sheet);
    case "drivers":
      return drivers(question, sheet);
    case "comment":
      return textQuestion(question, 5, sheet);
    case "remedy":
    case "referral":
      return textQuestion(question, 3, sheet);
    case "contact_me":
    case "quote_consent":
      return tick(question, sheet);
    default:
      return null;
  }
}

function fieldOf(question: SurveyQuestion, { typed, problems }: Sheet) {
  const { kind: name } = question;
  return {
    name,
    text: wordingsOf(question),
    isNeeded: isNeeded(question),
    given: typed[name],
    problem: problems[name],
  };
}

function scoreQuestion(question: SurveyQuestion, kind: Kind, sheet: Sheet) {
  const scale = SCORE_SCALES[kind];
  const field = fieldOf(question, sheet);
  const picks = stepsOf(scale).map((step) => ({
    value: String(step),
    label: String(step),
    mark: MARKS[scoreClass(kind, step)],
  }));
  return choiceQuestion(
    { ...field, text: html`<h1>${field.text}</h1>` },
    { picks, ends: endsIn(scale, sheet) },
  );
}

function scaleQuestion(question: SurveyQuestion, scale: ScoreScale, sheet: Sheet) {
  const picks = stepsOf(scale).map((step) => ({ value: String(step), label: String(step) }));
  return choiceQuestion(fieldOf(question, sheet), { picks, ends: endsIn(scale, sheet) });
}

function endsIn(scale: ScoreScale, { words }: Sheet) {
  const { low, high } = endsOf(scale, words);
  return [`${scale.low}: ${low}`, `${scale.high}: ${high}`] as const;
}

function yesOrNo(question: SurveyQuestion, sheet: Sheet) {
  const { yes, no } = sheet.words.form;
  const picks = [
    { value: "yes", label: yes },
    { value: "no", label: no },
  ];
  return choiceQuestion(fieldOf(question, sheet), { picks });
}

function drivers(question: SurveyQuestion, { typed }: Sheet) {
  const ticks = question.choices.map(({ id, text }) => {
    const name = driverField(id);
    return { name, text, isTicked: typed[name] === "yes" };
  });
  return ticksQuestion(wordingsOf(question), ticks);
}

function textQuestion(question: SurveyQuestion, rows: number, sheet: Sheet): Markup {
  const { name, text, given, problem } = fieldOf(question, sheet);
  return html`<label class="question" for="${name}" dir="auto">${text}</label>
${problem && html`<p class="wrong" id="${name}-problem">${problem}</p>`}
<textarea id="${name}" name="${name}" rows="${rows}" dir="auto" autocomplete="off"${problem && html` aria-invalid="true" aria-describedby="${name}-problem" autofocus`}>
${given}</textarea>
`;
}

function tick(question: SurveyQuestion, sheet: Sheet): Markup {
  const { name, text, given } = fieldOf(question, sheet);
  return html`<label class="check"><input type="checkbox" name="${name}" value="yes"${given === "yes" && html` checked`}> <span dir="auto">${text}</span></label>
`;
}

/** The neutral wording, and beside it the one for each class that has its own: the style shows one of them. */
function wordingsOf({ text, byClass = {} }: SurveyQuestion): Markup {
  const classes = Object.keys(MARKS) as NpsCategory[];
  const own = classes.filter((one) => byClass[one] && byClass[one] !== text);
  if (own.length === 0) return html`${text}`;
  const neutral = ["n", ...classes.filter((one) => !own.includes(one)).map((one) => MARKS[one])];
  return html`<span class="w ${neutral.join(" ")}">${text}</span>${own.map(
    (one) => html`<span class="w ${MARKS[one]}">${byClass[one]}</span>`,
  )}`;
}
