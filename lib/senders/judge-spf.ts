import { addressFamily } from "@/lib/platform/public-address";
import type { SpfProblem, SpfVerdict } from "./evaluate-spf";
import type { Finding } from "./finding";
import { knownProvider } from "./known-providers";
import { parseSpf, type SpfQualifier } from "./spf";

type SpfFacts = {
  /** The domain that mail comes from as servers see it: that of the return path. */
  readonly domain: string;
  /** Whether that domain is the firm's; else it is the installation's, which takes in bounces. */
  readonly isOwn: boolean;
  /** The mail server it is handed to. */
  readonly host: string;
  /** The SPF records found at the domain. */
  readonly records: readonly string[];
  /** One for each address of the mail server. */
  readonly verdicts: readonly SpfVerdict[];
};

const PROBLEMS: Record<SpfProblem, (domain: string) => readonly [sentence: string, advice: string]> = {
  several: (domain) => [
    `${domain}, or a domain it includes, has more than one SPF record. Receivers then ignore them all.`,
    "Join them into one.",
  ],
  unreadable: (domain) => [
    `The SPF record of ${domain}, or of a domain it includes, has a mistake in it. Receivers then ignore it.`,
    "Look for a typing mistake in its parts.",
  ],
  tooManyLookups: (domain) => [
    `The SPF record of ${domain} takes more than ten look-ups. Receivers give up and ignore it.`,
    "Take out includes of services that are not used any more.",
  ],
  tooManyVoids: (domain) => [
    `The SPF record of ${domain} names several hosts that do not exist. Receivers give up and ignore it.`,
    "Take them out.",
  ],
  brokenInclude: (domain) => [
    `The SPF record of ${domain} includes a domain without an SPF record. Receivers then ignore it.`,
    "Take that include out, or correct its name.",
  ],
};

/** What to say of a domain's SPF records, and which record to publish. */
export function judgeSpf({ isOwn, ...facts }: SpfFacts): Finding[] {
  const findings = judge(facts);
  return isOwn ? findings : findings.map(forOperator);
}

/** Of a domain that is not the firm's: nothing the firm could publish, and nothing its own domain is judged by. */
function forOperator(finding: Finding): Finding {
  if (finding.level === "good") return finding;
  const { check, sentence } = finding;
  return {
    check,
    level: "warn",
    sentence,
    advice:
      "Bounces come back to that domain. It belongs to this installation: whoever runs it can change this.",
  };
}

type Judged = Omit<SpfFacts, "isOwn">;

function judge({ domain, host, records, verdicts }: Judged): Finding[] {
  const [text] = records;
  const problem = verdicts.find((verdict) => verdict.problem)?.problem;
  if (text === undefined) return [noRecord(domain, host)];
  if (problem) {
    const [sentence, advice] = PROBLEMS[problem](domain);
    return [{ check: "spf", level: "bad", sentence, advice, quote: records.join("\n") }];
  }
  const ending = endingOf(text);
  if (ending === "+") {
    return [
      {
        check: "spf",
        level: "bad",
        sentence: `The SPF record of ${domain} lets anyone on the internet send in its name.`,
        advice: "End it with ~all instead of +all.",
        quote: text,
      },
    ];
  }
  const findings = [coverage({ domain, host, verdicts }, text)];
  return ending === "?" ? [...findings, openEnding(domain)] : findings;
}

/** Whether judged well enough that receivers will find SPF right. */
export function isSpfRight(findings: readonly Finding[]): boolean {
  return findings[0]?.level === "good";
}

function coverage({ domain, host, verdicts }: Omit<Judged, "records">, text: string): Finding {
  const provider = knownProvider(host);
  const isIncluded = verdicts.some(({ domains }) => provider && domains.includes(provider.include));
  const lookups = Math.max(0, ...verdicts.map((verdict) => verdict.lookups));
  if (isIncluded || verdicts.some(({ result }) => result === "pass")) {
    return {
      check: "spf",
      level: "good",
      sentence: `The SPF record of ${domain} covers ${provider?.name ?? host}. It takes ${lookups} of the 10 look-ups that receivers do.`,
      quote: text,
    };
  }
  if (provider) {
    return {
      check: "spf",
      level: "bad",
      sentence: `The SPF record of ${domain} does not include ${provider.name}, through which mail goes out.`,
      advice: "Replace it with this one.",
      quote: text,
      record: { name: domain, type: "TXT", value: withTerm(text, `include:${provider.include}`) },
    };
  }
  return {
    check: "spf",
    level: "warn",
    sentence: `The SPF record of ${domain} does not name the addresses of ${host}.`,
    advice:
      "Many providers take mail at one address and send it from others: then their own include counts. If yours gives none, replace the record with this one.",
    quote: text,
    record: { name: domain, type: "TXT", value: withTerm(text, termFor(host)) },
  };
}

function noRecord(domain: string, host: string): Finding {
  const provider = knownProvider(host);
  const term = provider ? `include:${provider.include}` : termFor(host);
  return {
    check: "spf",
    level: "bad",
    sentence: `${domain} has no SPF record, so receivers cannot tell whether ${provider?.name ?? host} may send in its name.`,
    advice: provider
      ? "Publish this record."
      : "Publish this record, or the one that your provider asks for.",
    record: { name: domain, type: "TXT", value: `v=spf1 ${term} ~all` },
  };
}

function openEnding(domain: string): Finding {
  return {
    check: "spf",
    level: "warn",
    sentence: `The SPF record of ${domain} does not say what to make of mail from anywhere else.`,
    advice: "End it with ~all.",
  };
}

/** The part of a record that names a server. */
function termFor(host: string) {
  const family = addressFamily(host);
  return family ? `ip${family}:${host}` : `a:${host}`;
}

/** How a record ends: what it says of everyone else. A redirect says it elsewhere. */
function endingOf(text: string): SpfQualifier | null {
  const record = parseSpf(text);
  const all = record?.terms.find(({ mechanism }) => mechanism === "all");
  if (all) return all.qualifier;
  return record?.redirect ? null : "?";
}

/** The record with one more part, before the one that decides about everyone else. */
function withTerm(text: string, term: string) {
  const words = text.split(" ").filter(Boolean);
  const end = words.findIndex((word) => /^[+\-~?]?all$/i.test(word) || /^redirect=/i.test(word));
  return (end < 0 ? [...words, term, "~all"] : words.toSpliced(end, 0, term)).join(" ");
}
