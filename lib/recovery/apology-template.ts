/** What a template may name, as it stands in its text. */
export const TEMPLATE_FIELDS = ["{first name}", "{their words}", "{firm}", "{my name}"] as const;

type Facts = {
  readonly contactName: string;
  /** What the client said; null where they left no words. */
  readonly words: string | null;
  readonly firm: string;
  readonly authorName: string;
};

/** A template with its fields filled in. The client's words stand in quotation marks; where there are none, the paragraph that is only they goes. */
export function fillTemplate(body: string, { contactName, words, firm, authorName }: Facts): string {
  const said = words?.trim();
  const paragraphs = body
    .split(/\n\s*\n/)
    .filter((paragraph) => said || paragraph.trim() !== "{their words}")
    .join("\n\n");
  const values: Record<(typeof TEMPLATE_FIELDS)[number], string> = {
    "{first name}": firstName(contactName),
    "{their words}": said ? quoteWords(said) : "",
    "{firm}": firm,
    "{my name}": authorName,
  };
  // In one go: what a client wrote is not read for fields.
  return paragraphs.replaceAll(/\{(?:first name|their words|firm|my name)\}/g, (field) =>
    field in values ? values[field as keyof typeof values] : field,
  );
}

/** Words of the client in quotation marks; those of several paragraphs as lines that begin with ">". */
export function quoteWords(words: string): string {
  const said = words.trim();
  if (!said.includes("\n")) return `“${said.replaceAll(/[“”]/g, "'")}”`;
  return said
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}

const TITLES = /^(?:mr|mrs|ms|miss|dr|prof|herr|frau|mme|m|sr|sra)\.?$/i;

/** How one is addressed: the first word of a name that is not a title. */
export function firstName(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.find((word) => !TITLES.test(word)) ?? name.trim();
}
