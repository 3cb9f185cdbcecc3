import { render } from "@react-email/render";
import type { ReactElement } from "react";

/** A mail ready to print: both parts say the same. */
export type PrintedMail = { readonly subject: string; readonly html: string; readonly text: string };

/** Prints a mail; the text part is its blocks with an empty line between them. */
export async function renderMail(
  subject: string,
  html: ReactElement,
  text: readonly string[],
): Promise<PrintedMail> {
  const blocks = text.filter((block) => block.trim() !== "");
  return { subject, html: await render(html), text: `${blocks.join("\n\n")}\n` };
}
