import { randomUUID } from "node:crypto";
import type { Language } from "@/lib/languages/language";
import { html } from "@/lib/platform/html";
import { contentIn, languagesOf } from "@/lib/surveys/survey-language";
import { answerPage } from "./answer-page";
import type { ReadInvitation } from "./read-invitations";
import type { Page } from "./visit";

type Shown = {
  readonly invitation: Pick<ReadInvitation, "surveyVersionId" | "content" | "firm">;
  readonly workspaceId: string;
  readonly language: Language;
  /** The score chosen by the link. */
  readonly score: number | null;
};

/** What differs from one client's page to the next. */
export type PageValues = {
  readonly link: string;
  readonly accountName: string;
  readonly draftKey: string;
  readonly nonce: string;
};

type Template = { readonly pieces: readonly string[]; readonly policy: string };

// Made anew in each process, so that nothing anybody wrote can pass for one.
const MARK = randomUUID();
const SPLIT = new RegExp(`${MARK}-(\\w+);`);
const MARKS = {
  link: `${MARK}-link;`,
  accountName: `${MARK}-accountName;`,
  draftKey: `${MARK}-draftKey;`,
  nonce: `${MARK}-nonce;`,
} as const satisfies PageValues;

const MOST_KEPT = 2_000;
const kept = new Map<string, Template>();

/** The page on which a client begins to answer: printed once for each version, language and score, then filled for each client. */
export function freshAnswerPage(shown: Shown, values: PageValues): Page {
  const { pieces, policy } = templateOf(shown);
  const filled = pieces.map((piece, index) => (index % 2 === 0 ? piece : fill(values, piece)));
  return { html: filled.join(""), policy };
}

function fill(values: PageValues, field: string) {
  return html`${values[field as keyof PageValues]}`.toString();
}

function templateOf(shown: Shown): Template {
  const { workspaceId, invitation, language, score } = shown;
  const key = [workspaceId, invitation.surveyVersionId, invitation.firm, language, score ?? ""].join(":");
  const known = kept.get(key);
  if (known) return known;
  const template = print(shown);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, template);
  return template;
}

function print({ invitation: { content, firm }, language, score }: Shown): Template {
  const page = answerPage({
    ...MARKS,
    firm,
    language,
    languages: languagesOf(content),
    content: contentIn(content, language),
    typed: score === null ? {} : { score: String(score) },
    problems: {},
    isCorrection: false,
  });
  return { pieces: page.html.split(SPLIT), policy: page.policy };
}
