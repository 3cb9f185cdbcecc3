export type LeftHint = {
  /** The sentence that says so, as it was written. */
  readonly words: string;
  /** Whom to write to instead, if the mail names an address. */
  readonly successorEmail: string | null;
};

const READ_LENGTH = 5_000;
const LONGEST_SENTENCE = 300;
const ADDRESS = /[a-z0-9][a-z0-9._%+'-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi;

// How people say that somebody works there no more, by language. Being away, or leaving the office for today, is not it.
const SAYINGS: readonly RegExp[] = [
  // English
  /\bno longer (works?|working|employed) (here|at|for|with|by)\b/i,
  /\bno longer employed\b/i,
  /\bno longer (with|at|part of|a member of) (us|our|the (company|firm|organi[sz]ation|business|bank|group|team))\b/i,
  /\bno longer (with|part of) [A-Z]/,
  /\b(has|have|i've) (now |recently |since )?left (the |our |my )?(company|firm|organi[sz]ation|business|bank|group)\b/i,
  /\bhas (now |recently |since )?left [A-Z]/,
  /\bmy last (working )?day (at|with|was)\b/i,
  /\b(has|have|i've) (now |recently )?retired\b/i,
  // German
  /\barbeite[t]? (seit .{1,30} )?nicht (mehr|länger) (bei|für|in|hier)\b/i,
  /\bnicht (mehr|länger) (bei|für|in) .{1,80}(tätig|beschäftigt|angestellt)/i,
  /\bnicht (mehr|länger) (tätig|beschäftigt|angestellt|im unternehmen|im hause?)\b/i,
  /\b(unternehmen|firma|gesellschaft|haus|bank) .{0,40}verlassen\b/i,
  /\bausgeschieden\b/i,
  /\bin (den |die |der )?(ruhestand|rente)\b/i,
  // French
  /(ne |n['’])(travaille|fait|fais) plus (chez|pour|partie|dans|à)/i,
  /n['’](est|suis) plus (chez|employée?|salariée?|en poste|dans (l['’]entreprise|la société))/i,
  /(a|ai) quitté (l['’]entreprise|la société|le groupe|ses fonctions|mes fonctions|notre)/i,
  /à la retraite\b/i,
  // Spanish
  /\bya no (trabaj[ao]|labor[ao]|form[ao] parte|est(á|oy) en la (empresa|compañía))/i,
  /\b(ha|he) dejado (la (empresa|compañía)|de trabajar)/i,
  /\bse ha jubilado\b/i,
  // Dutch
  /\bniet (meer|langer) (werkzaam|in dienst|actief (bij|voor))/i,
  /\bwerkt? niet (meer|langer) (bij|voor|hier)\b/i,
  /\b(het bedrijf|de organisatie|ons kantoor) .{0,30}verlaten\b/i,
  /\bmet pensioen\b/i,
  // Italian
  /\bnon (lavor[ao]|fa|faccio) più (parte|in|per|presso|qui|con)\b/i,
  /\bnon (è|sono) più (in azienda|dipendente|in forza|parte)/i,
  /\b(ha|ho) lasciato (l['’]azienda|la società|il gruppo)/i,
  /\bin pensione\b/i,
  // Portuguese
  /\bjá não (trabalh[ao]|faz parte|faço parte|est(á|ou) na empresa)/i,
  /\bnão (trabalh[ao]|faz parte|faço parte) mais\b/i,
  /\b(deixou|deixei) (a empresa|de trabalhar)/i,
  /\b(saiu|saí) da empresa\b/i,
];

/**
 * Whether an automatic reply says that somebody works there no more: the sentence that says so, and an address to write to instead,
 * other than those of the mail itself. Null when it says nothing of the kind. A hint to show, never a fact to act on.
 */
export function leftHint(text: string, own: readonly string[]): LeftHint | null {
  const read = text.slice(0, READ_LENGTH);
  const words = sentencesOf(read).find((sentence) => SAYINGS.some((saying) => saying.test(sentence)));
  if (!words) return null;
  const known = new Set(own.map((address) => address.toLowerCase()));
  const addresses = (read.match(ADDRESS) ?? []).map((address) => address.toLowerCase());
  return {
    words: words.slice(0, LONGEST_SENTENCE),
    successorEmail: addresses.find((address) => !known.has(address)) ?? null,
  };
}

/** Lines that only wrap belong to one sentence; an empty line ends it. */
function sentencesOf(text: string) {
  return text
    .split(/\n\s*\n/)
    .flatMap((block) => block.replace(/\s+/g, " ").split(/(?<=[^\d][.!?])\s/))
    .map((sentence) => sentence.trim());
}
