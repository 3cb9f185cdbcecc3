import type { Email } from "postal-mime";

/** What a person wrote in a mail, as plain text without control characters; of a mail without a text part the words of its HTML. */
export function wordsOfMail({ text, html }: Pick<Email, "text" | "html">): string {
  const words = text?.trim() ? text : textOfHtml(html ?? "");
  return words
    .replaceAll("\r\n", "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Every expression here takes time that grows with the length only: the mail comes from a stranger. */
function textOfHtml(html: string) {
  return withoutBlocks(html)
    .replace(/<br\s*\/?>|<\/(p|div|tr|li|h\d)>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&nbsp;/gi, " ")
    .replace(/&lt;/gi, "<")
    .replace(/&gt;/gi, ">")
    .replace(/&quot;/gi, '"')
    .replace(/&#39;|&apos;/gi, "'")
    .replace(/&amp;/gi, "&");
}

function withoutBlocks(html: string) {
  const [before = "", ...blocks] = html.split(/<(?:style|script|title)\b/i);
  const after = blocks.map((block) => block.slice(endOf(block)));
  return [before, ...after].join(" ");
}

function endOf(block: string) {
  const end = block.search(/<\/(?:style|script|title)>/i);
  return end < 0 ? block.length : end;
}
