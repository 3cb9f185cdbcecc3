import { type Dns, DnsUnavailable } from "@/lib/platform/open-dns";
import { addressFamily } from "@/lib/platform/public-address";
import { dmarcDomains } from "./dmarc";
import { evaluateSpf } from "./evaluate-spf";
import type { Finding } from "./finding";
import { judgeOwnKey, judgeProviderKey, noKey } from "./judge-dkim";
import { judgeDmarc } from "./judge-dmarc";
import { isSpfRight, judgeSpf } from "./judge-spf";
import { isWithin } from "./mail-domain";
import { OAUTH_PROVIDERS } from "./oauth-provider";
import { isSpf } from "./spf";

type Inspected = {
  readonly kind: "smtp" | "microsoft" | "google";
  /** The domain of the from line. */
  readonly from: string;
  /** The domain of the return path. */
  readonly envelope: string;
  readonly host: string;
  readonly key: { readonly domain: string; readonly selector: string; readonly publicKey: string } | null;
};

const MOST_ADDRESSES = 4;
/** Stands for a server whose address is not known: no record names it, so every part of the record is read. */
const NO_ADDRESS = "192.0.2.1";

const PROVIDER_SELECTORS = { microsoft: ["selector1", "selector2"], google: ["google"] } as const;

/** Everything that DNS says about mail of a domain, judged; whether our own key was seen, or null when that is not known. */
export async function inspectDomain(inspected: Inspected, dns: Dns) {
  const spf = await answered("spf", () => inspectSpf(inspected, dns));
  const dkim = await answered("dkim", () => inspectDkim(inspected, dns));
  const dmarc = await answered("dmarc", async () => ({
    findings: judgeDmarc({
      from: inspected.from,
      seen: await texts(
        dmarcDomains(inspected.from).map((domain) => ({ domain, name: `_dmarc.${domain}` })),
        dns,
      ),
      dkimDomain: dkim.found?.isPublished ? (inspected.key?.domain ?? inspected.from) : null,
      spfDomain: isSpfRight(spf.findings) ? inspected.envelope : null,
    }),
  }));
  return {
    findings: [...spf.findings, ...dkim.findings, ...dmarc.findings],
    isKeyPublished: inspected.key && dkim.found ? dkim.found.isPublished : null,
  };
}

async function inspectSpf({ from, envelope, host }: Inspected, dns: Dns) {
  const records = (await dns.txt(envelope)).filter(isSpf);
  const ips = addressFamily(host) ? [host] : [...(await dns.ipv4(host)), ...(await dns.ipv6(host))];
  const isOwn = isWithin(envelope, from) || isWithin(from, envelope);
  const verdicts = [];
  for (const ip of ips.length > 0 ? ips.slice(0, MOST_ADDRESSES) : [NO_ADDRESS])
    verdicts.push(await evaluateSpf(ip, envelope, dns));
  return { findings: judgeSpf({ domain: envelope, isOwn, host, records, verdicts }) };
}

async function inspectDkim({ kind, from, key }: Inspected, dns: Dns) {
  if (kind === "smtp") {
    if (!key) return { isPublished: false, findings: [noKey(from)] };
    return judgeOwnKey(key, await dns.txt(`${key.selector}._domainkey.${key.domain}`));
  }
  const names = PROVIDER_SELECTORS[kind].map((selector) => ({ name: `${selector}._domainkey.${from}` }));
  const provider = OAUTH_PROVIDERS[kind].name;
  return judgeProviderKey({ provider, domain: from, seen: await texts(names, dns) });
}

async function texts<Place extends { readonly name: string }>(places: readonly Place[], dns: Dns) {
  const found = [];
  for (const place of places) found.push({ ...place, texts: await dns.txt(place.name) });
  return found;
}

/** What was found; a finding of its own where DNS did not answer. */
async function answered<Found extends { findings: Finding[] }>(check: string, look: () => Promise<Found>) {
  try {
    const found = await look();
    return { found, findings: found.findings };
  } catch (error) {
    if (!(error instanceof DnsUnavailable)) throw error;
    const silent: Finding = {
      check,
      level: "warn",
      sentence: `DNS did not answer, so ${check.toUpperCase()} could not be checked.`,
      advice: "Try again in a few minutes.",
    };
    return { found: null, findings: [silent] };
  }
}
