import { BlockList, isIP } from "node:net";
import type { Dns } from "@/lib/platform/open-dns";
import { isSpf, parseSpf, type SpfTerm } from "./spf";

export type SpfResult = "pass" | "fail" | "softfail" | "neutral" | "none" | "permerror";

export type SpfVerdict = {
  readonly result: SpfResult;
  /** How many questions to DNS the record costs; receivers give up after ten. */
  readonly lookups: number;
  /** Every domain whose record was read, this one first. */
  readonly domains: readonly string[];
  /** Why receivers cannot use it, where the result is permerror. */
  readonly problem: SpfProblem | null;
};

export type SpfProblem = "several" | "unreadable" | "tooManyLookups" | "tooManyVoids" | "brokenInclude";

const MOST_LOOKUPS = 10;
const MOST_VOIDS = 2;
const MOST_EXCHANGES = 10;

const RESULTS = { "+": "pass", "-": "fail", "~": "softfail", "?": "neutral" } as const;

/** What a receiver finds when mail of a domain comes from an IP address (check_host of RFC 7208). Macros are counted and never match. Throws DnsUnavailable. */
export async function evaluateSpf(ip: string, domain: string, dns: Dns): Promise<SpfVerdict> {
  const walk: Walk = { ip, dns, lookups: 0, voids: 0, domains: [] };
  try {
    const result = await checkHost(domain, walk);
    return { result, lookups: walk.lookups, domains: walk.domains, problem: null };
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
    return { result: "permerror", lookups: walk.lookups, domains: walk.domains, problem: error.problem };
  }
}

type Walk = {
  readonly ip: string;
  readonly dns: Dns;
  lookups: number;
  voids: number;
  readonly domains: string[];
};

class PermanentError extends Error {
  constructor(readonly problem: SpfProblem) {
    super(problem);
  }
}

async function checkHost(domain: string, walk: Walk): Promise<SpfResult> {
  walk.domains.push(domain.toLowerCase());
  const records = (await walk.dns.txt(domain)).filter(isSpf);
  if (records.length > 1) throw new PermanentError("several");
  const [text] = records;
  if (text === undefined) return "none";
  const record = parseSpf(text);
  if (!record) throw new PermanentError("unreadable");

  for (const term of record.terms) {
    if (await matches(term, domain, walk)) return RESULTS[term.qualifier];
  }
  if (record.redirect === null) return "neutral";
  countLookup(walk);
  if (hasMacro(record.redirect)) return "neutral";
  const result = await checkHost(record.redirect, walk);
  if (result === "none") throw new PermanentError("brokenInclude");
  return result;
}

async function matches(term: SpfTerm, domain: string, walk: Walk): Promise<boolean> {
  const { mechanism, target } = term;
  if (mechanism === "all") return true;
  if (mechanism === "ip4" || mechanism === "ip6") return isInNetwork(walk.ip, target ?? "", term);

  countLookup(walk);
  const name = target ?? domain;
  if (hasMacro(name)) return false;
  switch (mechanism) {
    case "include": {
      const result = await checkHost(name, walk);
      if (result === "none") throw new PermanentError("brokenInclude");
      return result === "pass";
    }
    case "a":
      return isAmong(walk, await addresses(name, walk), term);
    case "mx": {
      const exchanges = await counted(walk, walk.dns.mx(name));
      if (exchanges.length > MOST_EXCHANGES) throw new PermanentError("tooManyLookups");
      for (const exchange of exchanges) {
        if (isAmong(walk, await addresses(exchange, walk), term)) return true;
      }
      return false;
    }
    case "exists":
      return (await counted(walk, walk.dns.ipv4(name))).length > 0;
    case "ptr":
      // Receivers are told not to use it (section 5.5).
      return false;
  }
}

function addresses(name: string, walk: Walk) {
  return counted(walk, isIP(walk.ip) === 6 ? walk.dns.ipv6(name) : walk.dns.ipv4(name));
}

function isAmong({ ip }: Walk, found: readonly string[], term: SpfTerm) {
  return found.some((address) => isInNetwork(ip, address, term));
}

function isInNetwork(ip: string, network: string, { bits4, bits6 }: SpfTerm) {
  const family = isIP(network);
  if (family === 0 || family !== isIP(ip)) return false;
  const type = family === 4 ? "ipv4" : "ipv6";
  const list = new BlockList();
  list.addSubnet(network, family === 4 ? bits4 : bits6, type);
  return list.check(ip, type);
}

function countLookup(walk: Walk) {
  walk.lookups += 1;
  if (walk.lookups > MOST_LOOKUPS) throw new PermanentError("tooManyLookups");
}

async function counted<Found>(walk: Walk, asked: Promise<Found[]>) {
  const found = await asked;
  if (found.length === 0) walk.voids += 1;
  if (walk.voids > MOST_VOIDS) throw new PermanentError("tooManyVoids");
  return found;
}

function hasMacro(name: string) {
  return name.includes("%");
}
