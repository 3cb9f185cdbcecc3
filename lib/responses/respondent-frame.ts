import { createHash } from "node:crypto";
import { html, Markup } from "@/lib/platform/html";
import { PAGE_SCRIPT } from "./page-script";
import { PAGE_STYLE } from "./page-style";

export type Frame = {
  readonly title: string;
  readonly firm: string | null;
  /** Under which the browser keeps the comment that is being typed; null where there is none. */
  readonly draftKey: string | null;
  readonly footer?: Markup;
};

/** A whole respondent's page around its main part: one request, no framework, one style, one script. */
export function respondentFrame({ title, firm, draftKey, footer }: Frame, main: Markup): string {
  const page = html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Markup(PAGE_STYLE)}</style>
</head>
<body${draftKey && html` data-draft="${draftKey}"`}>
${firm && html`<header><p dir="auto">${firm}</p></header>`}
<main>
${main}
</main>
${footer && html`<footer>${footer}</footer>`}
${draftKey && html`<script>${new Markup(PAGE_SCRIPT)}</script>`}
</body>
</html>`;
  return page.toString();
}

/** Lets exactly this style and this script run, and the form go nowhere but home. */
export const RESPONDENT_POLICY = policy({ formAction: "'self'", frameAncestors: "'none'" });

/** The same for a preview in a frame of ours: it can send nothing, open nothing and read nothing of the product. */
export const PREVIEW_POLICY = `${policy({ formAction: "'none'", frameAncestors: "'self'" })}; sandbox allow-scripts`;

function policy({ formAction, frameAncestors }: { formAction: string; frameAncestors: string }): string {
  return [
    "default-src 'none'",
    `style-src '${integrityOf(PAGE_STYLE)}'`,
    `script-src '${integrityOf(PAGE_SCRIPT)}'`,
    `form-action ${formAction}`,
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join("; ");
}

function integrityOf(source: string): string {
  return `sha256-${createHash("sha256").update(source).digest("base64")}`;
}
