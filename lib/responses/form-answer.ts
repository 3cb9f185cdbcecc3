import type { SurveyContent } from "@/lib/surveys/survey-content";
import { answerSchema, type GivenAnswer, type PostedForm } from "./schema";

type Read =
  | { readonly answer: GivenAnswer; readonly problems: null }
  | { readonly answer: null; readonly problems: PostedForm };

/** Reads an answer out of a posted form, or says in sentences, by field, what is wrong with it. */
export function readFormAnswer(content: SurveyContent, form: PostedForm): Read {
  const parsed = answerSchema(content).safeParse(form);
  if (parsed.success) return { answer: parsed.data, problems: null };
  return {
    answer: null,
    problems: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])),
  };
}
