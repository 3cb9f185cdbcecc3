import { html } from "@/lib/platform/html";

/** Where a value lands decides how it must be written there. */
export type MergeContext = "html" | "text" | "header";

/** The values that differ from one recipient to the next: words of a person, or addresses of pages. */
export const MERGE_FIELDS = {
  name: "words",
  firm: "words",
  link: "url",
  stopLink: "url",
  deeds: "lines",
} as const;

export type MergeField = keyof typeof MERGE_FIELDS;
type ValueOf<Kind> = Kind extends "lines" ? readonly string[] : string;
export type MergeValues = { readonly [Field in MergeField]: ValueOf<(typeof MERGE_FIELDS)[Field]> };
export type MailTemplate = { readonly context: MergeContext; readonly parts: readonly TemplatePart[] };

type TemplatePart =
  | { readonly literal: string }
  | { readonly field: MergeField }
  /** Printed only for a recipient who has any deeds. */
  | { readonly whenDeeds: readonly TemplatePart[] };

// Private-use characters: no escaping touches them, and `withoutMarks` keeps them out of everything people wrote.
const OPEN = "\uE000";
const CLOSE = "\uE001";
const MARKS = /[\uE000\uE001]/g;
const FIELD = /\uE000(\w+)\uE001/;
const DEEDS_BEGIN = "\uE000+\uE001";
const DEEDS_END = "\uE000-\uE001";
const DEEDS_SECTION = /\uE000\+\uE001(.*?)\uE000-\uE001/s;
const LONGEST_HEADER_WORDS = 150;

/** What stands in a template until a recipient's value takes its place. */
export function mergeMark(field: MergeField): string {
  return `${OPEN}${field}${CLOSE}`;
}

/** A section that is printed only for a recipient who has any deeds: what stands around it in a template. */
export const DEEDS_MARKS = { begin: DEEDS_BEGIN, end: DEEDS_END, lines: mergeMark("deeds") } as const;

/** Text that people wrote, without anything that could pass for a merge field. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, "");
}

/** Takes a printed template apart once, so that a value is never searched for fields. Throws on a field that doesn't exist. */
export function compileTemplate(printed: string, context: MergeContext): MailTemplate {
  const parts = splitBy(DEEDS_SECTION, printed, fieldsOf, (section) => [{ whenDeeds: fieldsOf(section) }]);
  return { context, parts };
}

function fieldsOf(printed: string): readonly TemplatePart[] {
  return splitBy(
    FIELD,
    printed,
    (literal) => [{ literal }],
    (field) => {
      if (!isMergeField(field)) throw new Error(`There is no merge field "${field}".`);
      return [{ field }];
    },
  );
}

/** The pieces between the matches of a pattern with one group, and the groups themselves, in their order. */
function splitBy(
  pattern: RegExp,
  printed: string,
  between: (piece: string) => readonly TemplatePart[],
  matched: (group: string) => readonly TemplatePart[],
): readonly TemplatePart[] {
  return printed
    .split(pattern)
    .flatMap((piece, index) => (index % 2 === 0 ? between(piece) : matched(piece)));
}

/** Puts one recipient's values into a template, each written for the place where it lands. */
export function mergeTemplate(template: MailTemplate, values: MergeValues): string {
  return mergePieces(template, values).join("");
}

/** The same piece by piece, what comes from the recipient's values as `encode` wants it. */
export function mergePieces(
  { context, parts }: MailTemplate,
  values: MergeValues,
  encode = (value: string) => value,
): readonly string[] {
  return parts.flatMap((part) => {
    if ("literal" in part) return [part.literal];
    if ("field" in part) return [encode(writeField(part.field, values, context))];
    return values.deeds.length > 0 ? mergePieces({ context, parts: part.whenDeeds }, values, encode) : [];
  });
}

/** The same template with other words for what all recipients have in common. */
export function mapLiterals(
  { context, parts }: MailTemplate,
  write: (literal: string) => string,
): MailTemplate {
  const mapped = parts.map((part) => {
    if ("literal" in part) return { literal: write(part.literal) };
    if ("field" in part) return part;
    return { whenDeeds: mapLiterals({ context, parts: part.whenDeeds }, write).parts };
  });
  return { context, parts: mapped };
}

/** A person's words on one line of a header: no line breaks, no control or direction characters, at most 150 of the rest. */
export function headerWords(value: string): string {
  return [...plainWords(value)].slice(0, LONGEST_HEADER_WORDS).join("").trim();
}

/** A person's words on one line of text, without control and direction characters. */
export function plainWords(value: string): string {
  return withoutMarks(value)
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .trim();
}

function writeField(field: MergeField, values: MergeValues, context: MergeContext): string {
  if (field === "deeds") {
    const lines = values.deeds.map(plainWords);
    if (context === "html")
      return lines.map((line) => html`&bull; <bdi>${line}</bdi>`.toString()).join("<br>");
    return context === "text" ? lines.map((line) => `- ${line}`).join("\n") : headerWords(lines.join(", "));
  }
  const value = values[field];
  const written = MERGE_FIELDS[field] === "url" ? webAddress(value) : plainWords(value);
  if (context === "html") return html`${written}`.toString();
  return context === "header" ? headerWords(written) : written;
}

/** An http or https address in its normal form, where nothing is left that could end an attribute. Throws on any other. */
function webAddress(value: string): string {
  const url = new URL(value);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new Error("A link in a mail leads to a web page.");
  return url.href;
}

function isMergeField(name: string): name is MergeField {
  return name in MERGE_FIELDS;
}
