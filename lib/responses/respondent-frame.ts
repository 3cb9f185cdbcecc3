import { createHash } from "node:crypto";
import { directionOf, LANGUAGE_NAMES, type Language } from "@/lib/languages/language";
import { type Named, type PageWords, pageWords } from "@/lib/languages/page-words";
import { html, Markup } from "@/lib/platform/html";
import type { SurveyBrand, SurveyContent } from "@/lib/surveys/survey-content";
import { brandStyle } from "./brand-style";
import { PAGE_SCRIPT } from "./page-script";
import { PAGE_STYLE } from "./page-style";
import type { Page } from "./visit";

export type Frame = {
  /** What the page says beside the firm; null for one whose question says it. */
  readonly title: string | null;
  readonly language: Language;
  /** The languages this page can be read in, as links to itself; none for a page that a link would lead away from. */
  readonly languages: readonly Language[];
  /** Who asks whom; null for a visitor without a valid link, who is told nothing of it. */
  readonly asked: Asked | null;
  /** Under which the browser keeps what is being typed; null where there is none. */
  readonly draftKey: string | null;
  /** The page of the preferences itself does not lead there. */
  readonly isPreferences?: boolean;
};

/** Who asks, who is asked, and by which link. */
export type Asked = {
  readonly link: string;
  /** The workspace's name; the brand may have another for the client. */
  readonly firm: string;
  readonly accountName: string;
  readonly content: Pick<SurveyContent, "brand">;
};

/** A whole respondent's page around its main part: one request, no framework, one script. */
export function respondentFrame(frame: Frame, main: Markup): Page {
  const { title, language, asked, draftKey } = frame;
  const words = pageWords(language);
  const own = asked && brandStyle(asked.content.brand.colour);
  const page = html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${[title, asked && firmOf(asked)].filter(Boolean).join(" · ")}</title>
<style>${new Markup(PAGE_STYLE)}</style>
${own && html`<style>${new Markup(own)}</style>`}
</head>
<body${draftKey && html` data-draft="${draftKey}"`}>
${asked && header(asked)}
<main>
${main}
</main>
${footer(frame, words)}
${draftKey && html`<script>${new Markup(PAGE_SCRIPT)}</script>`}
</body>
</html>`;
  return { html: page.toString(), policy: pagePolicy({ own, hasLogo: Boolean(asked?.content.brand.logo) }) };
}

/** The firm by the name its clients know. */
export function firmOf({ firm, content }: Pick<Asked, "firm" | "content">): string {
  return content.brand.name ?? firm;
}

/** A name that keeps its own direction in the sentence it stands in. */
export function named(name: string): Named {
  return html`<bdi>${name}</bdi>`;
}

function header(asked: Asked) {
  const { logo } = asked.content.brand;
  const mark =
    logo &&
    html`<img src="data:image/png;base64,${logo.png}" alt="" width="${logo.width}" height="${logo.height}"> `;
  return html`<header>${mark}<p>${named(firmOf(asked))}</p></header>`;
}

function footer({ asked, language, languages, isPreferences = false }: Frame, words: PageWords) {
  const others = languages.filter((one) => one !== language);
  if (!asked && others.length === 0) return null;
  return html`<footer>
${asked && html`<p>${words.frame.reason(named(firmOf(asked)), named(asked.accountName))}</p>`}
${asked && !isPreferences && html`<p><a href="/u/${asked.link}?lang=${language}">${words.frame.preferences}</a></p>`}
${
  others.length > 0 &&
  html`<nav aria-label="${words.frame.language}"><ul>
${others.map(
  (one) =>
    html`<li><a href="?lang=${one}" lang="${one}" hreflang="${one}" dir="${directionOf(one)}">${LANGUAGE_NAMES[one]}</a></li>
`,
)}</ul></nav>`
}
</footer>`;
}

type Allowed = { readonly own: string | null; readonly hasLogo: boolean };

/** Lets exactly these styles and this script run, the form go nowhere but home, and evidence with it. */
function pagePolicy(allowed: Allowed): string {
  return `${policy(allowed)}; connect-src 'self'; form-action 'self'; frame-ancestors 'none'`;
}

/** The same page for a frame of ours: it can send nothing, open nothing and read nothing of the product. */
export function previewPolicy(brand: SurveyBrand): string {
  const allowed = { own: brandStyle(brand.colour), hasLogo: Boolean(brand.logo) };
  return `${policy(allowed)}; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts`;
}

function policy({ own, hasLogo }: Allowed): string {
  const styles = [PAGE_STYLE, own].filter((style) => style !== null);
  return [
    "default-src 'none'",
    `style-src ${styles.map(integrityOf).join(" ")}`,
    `script-src ${SCRIPT_INTEGRITY}`,
    ...(hasLogo ? ["img-src data:"] : []),
    "base-uri 'none'",
  ].join("; ");
}

const SCRIPT_INTEGRITY = integrityOf(PAGE_SCRIPT);

function integrityOf(source: string): string {
  return `'sha256-${createHash("sha256").update(source).digest("base64")}'`;
}
