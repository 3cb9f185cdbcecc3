const LONGEST_WORDS = 10_000;

/** Where a mail program begins to repeat the mail that is answered, in the languages we write in. */
const INTRODUCTIONS: readonly RegExp[] = [
  /^\s*-{2,}\s*(?:original|ursprüngliche|message d'origine|mensaje original|oorspronkelijk|messaggio originale|mensagem original|forwarded|weitergeleitete)/i,
  /^\s*_{10,}\s*$/,
  /^\s*On\b.{4,200}\bwrote:\s*$/i,
  /^\s*Am\b.{4,200}\bschrieb\b.{0,120}:\s*$/i,
  /^\s*Le\b.{4,200}\ba écrit\s*:\s*$/i,
  /^\s*El\b.{4,200}\bescribió:\s*$/i,
  /^\s*Op\b.{4,200}\bschreef\b.{0,120}:\s*$/i,
  /^\s*Em\b.{4,200}\bescreveu:\s*$/i,
  /^\s*Il\b.{4,200}\bha scritto:\s*$/i,
  /^\s*(?:From|Von|De|Van|Da):\s.{0,120}@/i,
];

/** What a person wrote in an answer, at most 10,000 characters: without the mail it answers, which mail programs put below, and without the signature after "--". */
export function ownWords(words: string): string {
  const lines = words.split("\n");
  const end = lines.findIndex(
    (line, index) => isQuoteBelow(lines, index) || /^--\s*$/.test(line) || introduces(line, lines[index + 1]),
  );
  const own = (end < 0 ? lines : lines.slice(0, end)).join("\n").trim();
  // Whoever answers between the lines has written nothing else: then all of it is theirs.
  return (own || words.trim()).slice(0, LONGEST_WORDS);
}

/** A line of its own, or two where the program wrapped it. */
function introduces(line: string, next = "") {
  const head = line.slice(0, 400);
  if (INTRODUCTIONS.some((pattern) => pattern.test(head))) return true;
  return (
    /:\s*$/.test(next) &&
    next.length < 200 &&
    INTRODUCTIONS.some((pattern) => pattern.test(`${head} ${next}`))
  );
}

/** From here on everything is quoted. */
function isQuoteBelow(lines: readonly string[], index: number) {
  if (!lines[index]?.startsWith(">")) return false;
  return lines.slice(index, index + 2_000).every((line) => line.startsWith(">") || line.trim() === "");
}
