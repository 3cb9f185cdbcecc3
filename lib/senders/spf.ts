import { addressFamily } from "@/lib/platform/public-address";

export type SpfQualifier = "+" | "-" | "~" | "?";

export type SpfTerm = {
  readonly qualifier: SpfQualifier;
  readonly mechanism: "all" | "include" | "a" | "mx" | "ptr" | "ip4" | "ip6" | "exists";
  /** The domain or network it names; null for the domain the record stands at. */
  readonly target: string | null;
  readonly bits4: number;
  readonly bits6: number;
};

export type SpfRecord = { readonly terms: readonly SpfTerm[]; readonly redirect: string | null };

const TERM =
  /^([+\-~?])?(all|include|a|mx|ptr|ip4|ip6|exists)(?::([^/\s]*[^\s]*?))?((?:\/\d{1,3})?(?:\/\/\d{1,3})?)$/i;
const MODIFIER = /^([a-z][a-z0-9._-]*)=(\S*)$/i;

/** Whether a TXT record is meant as SPF. */
export function isSpf(text: string): boolean {
  return /^v=spf1(\s|$)/i.test(text);
}

/** An SPF record in parts (RFC 7208, section 4.6.1); null when a receiver would reject it as wrong. */
export function parseSpf(text: string): SpfRecord | null {
  if (!isSpf(text)) return null;
  const terms: SpfTerm[] = [];
  let redirect: string | null = null;
  for (const word of text.slice("v=spf1".length).split(" ").filter(Boolean)) {
    const modifier = MODIFIER.exec(word);
    if (modifier) {
      if (modifier[1]?.toLowerCase() === "redirect") redirect = modifier[2] ?? null;
      continue;
    }
    const term = parseTerm(word);
    if (!term) return null;
    terms.push(term);
  }
  return { terms, redirect };
}

function parseTerm(word: string): SpfTerm | null {
  const [, qualifier = "+", name = "", target = null, bits = ""] = TERM.exec(word) ?? [];
  const mechanism = name.toLowerCase() as SpfTerm["mechanism"];
  if (!name) return null;
  const [, four, six] = /^(?:\/(\d+))?(?:\/\/(\d+))?$/.exec(bits) ?? [];
  const isNetwork6 = mechanism === "ip6";
  const bits4 = Number(isNetwork6 ? 32 : (four ?? 32));
  const bits6 = Number(isNetwork6 ? (four ?? 128) : (six ?? 128));
  const term = { qualifier: qualifier as SpfQualifier, mechanism, target, bits4, bits6 };
  return bits4 <= 32 && bits6 <= 128 && hasRightTarget(term, bits) ? term : null;
}

function hasRightTarget({ mechanism, target }: SpfTerm, bits: string): boolean {
  switch (mechanism) {
    case "all":
      return target === null && bits === "";
    case "include":
    case "exists":
      return Boolean(target) && bits === "";
    case "ip4":
      return addressFamily(target ?? "") === 4 && !bits.startsWith("//");
    case "ip6":
      return addressFamily(target ?? "") === 6 && !bits.startsWith("//");
    case "ptr":
      return target !== "" && bits === "";
    case "a":
    case "mx":
      return target !== "";
  }
}
