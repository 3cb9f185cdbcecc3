import type { Language } from "@/lib/languages/language";
import { SAMPLE_RECIPIENT } from "@/lib/surveys/sample-recipient";
import type { SurveyContent } from "@/lib/surveys/survey-content";
import { chooseLanguage, contentIn, languagesOf } from "@/lib/surveys/survey-language";
import { answerPage } from "./answer-page";
import { previewPolicy } from "./respondent-frame";
import { readScore, SCORE_SCALES } from "./score-scale";
import type { Page } from "./visit";

export type AnswerPreview = {
  readonly content: SurveyContent;
  /** The workspace's name. */
  readonly firm: string;
  readonly language?: Language | null;
  /** The score that is chosen, as an address writes it. */
  readonly score?: string | undefined;
  /** A frame that runs no script is given none. */
  readonly hasScript?: boolean;
};

/** The answer page of a survey as a contact would see it, to be framed by our own pages. It can be filled in, not sent. */
export function printAnswerPreview({
  content,
  firm,
  language: wanted = null,
  score,
  hasScript = true,
}: AnswerPreview): Page {
  const language = chooseLanguage(content, [wanted]);
  const chosen = readScore(score, SCORE_SCALES[content.kind]);
  const { html } = answerPage({
    link: "preview",
    firm,
    accountName: SAMPLE_RECIPIENT.accountName,
    content: contentIn(content, language),
    language,
    languages: languagesOf(content),
    draftKey: hasScript ? "preview" : "",
    nonce: "",
    typed: chosen === null ? {} : { score: String(chosen) },
    problems: {},
    isCorrection: false,
  });
  return {
    html: html.replace("<head>", '<head>\n<base target="_blank">'),
    policy: previewPolicy(content.brand),
  };
}
