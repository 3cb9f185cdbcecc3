import type { PageWords } from "@/lib/languages/page-words";
import type { NpsCategory } from "@/lib/scoring/nps";
import { scoreClass } from "@/lib/scoring/score-class";
import type { SurveyContent } from "@/lib/surveys/survey-content";
import { questionsOf } from "./asked-question";
import { answerSchema, type GivenAnswer, type PostedForm } from "./schema";
import { readScore, SCORE_SCALES } from "./score-scale";

type Read =
  | { readonly answer: GivenAnswer; readonly problems: null }
  | { readonly answer: null; readonly problems: PostedForm };

const DRIVER = "driver.";

/** The field of one driver that can be ticked. */
export function driverField(choiceId: string): string {
  return `${DRIVER}${choiceId}`;
}

/**
 * Reads an answer out of a posted form, or says in sentences, by field, what is wrong with it. What this score's class is not asked is
 * not read, whatever the form says of it.
 */
export function readFormAnswer(content: SurveyContent, form: PostedForm, words: PageWords): Read {
  const { kind } = content;
  const score = readScore(form.score, SCORE_SCALES[kind]);
  const of = score === null ? null : scoreClass(kind, score);
  const parsed = schemaFor(content, of, words).safeParse(fieldsOf(form));
  if (parsed.success) return { answer: parsed.data, problems: null };
  return {
    answer: null,
    problems: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])),
  };
}

type Schema = ReturnType<typeof answerSchema>;

// Making a schema costs more than all else that is done with an answer here; a version's content stays the same object.
const kept = new WeakMap<SurveyContent, Map<PageWords, Map<NpsCategory | null, Schema>>>();

function schemaFor(content: SurveyContent, of: NpsCategory | null, words: PageWords): Schema {
  const byWords = kept.get(content) ?? new Map<PageWords, Map<NpsCategory | null, Schema>>();
  kept.set(content, byWords);
  const byClass = byWords.get(words) ?? new Map<NpsCategory | null, Schema>();
  byWords.set(words, byClass);
  const schema =
    byClass.get(of) ?? answerSchema({ kind: content.kind, questions: questionsOf(content, of) }, words);
  byClass.set(of, schema);
  return schema;
}

/** An answer as the form that would give it. */
export function formOfAnswer(answer: GivenAnswer): PostedForm {
  const { drivers, ...fields } = answer;
  const written = Object.entries(fields).flatMap(([name, value]) =>
    value === null || (value === false && name !== "is_fixed") ? [] : [[name, write(value)]],
  );
  const ticked = (drivers ?? []).map((id) => [driverField(id), "yes"]);
  return Object.fromEntries([...written, ...ticked]);
}

function write(value: string | number | boolean) {
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/** The form with the drivers that it ticks gathered under one name. */
function fieldsOf(form: PostedForm) {
  const names = Object.keys(form).filter((name) => name.startsWith(DRIVER) && form[name] === "yes");
  return { ...form, drivers: names.map((name) => name.slice(DRIVER.length)) };
}
