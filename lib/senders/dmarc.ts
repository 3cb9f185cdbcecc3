import { readTags } from "./dkim-record";
import { isWithin } from "./mail-domain";

export type DmarcPolicy = "none" | "quarantine" | "reject";

export type DmarcRecord = {
  readonly policy: DmarcPolicy;
  /** For domains beneath the one it stands at. */
  readonly subdomainPolicy: DmarcPolicy;
  readonly isDkimStrict: boolean;
  readonly isSpfStrict: boolean;
};

const POLICIES: readonly string[] = ["none", "quarantine", "reject"] satisfies DmarcPolicy[];
const MOST_LABELS = 7;

/** Whether a TXT record is meant as DMARC. */
export function isDmarc(text: string): boolean {
  return /^v\s*=\s*DMARC1\s*(;|$)/.test(text);
}

/** What a DMARC record asks receivers to do; null when they cannot read it. */
export function parseDmarc(text: string): DmarcRecord | null {
  if (!isDmarc(text)) return null;
  const tags = readTags(text);
  const policy = tags.get("p")?.toLowerCase() ?? (tags.has("rua") ? "none" : "");
  const subdomainPolicy = tags.get("sp")?.toLowerCase() ?? policy;
  if (!isPolicy(policy) || !isPolicy(subdomainPolicy)) return null;
  return {
    policy,
    subdomainPolicy,
    isDkimStrict: tags.get("adkim")?.toLowerCase() === "s",
    isSpfStrict: tags.get("aspf")?.toLowerCase() === "s",
  };
}

/** The domains at which a receiver looks for the record of one, nearest first: itself, then what lies above it, up to the top. */
export function dmarcDomains(domain: string): string[] {
  const labels = domain.split(".");
  const above = labels.map((_label, at) => labels.slice(at).join("."));
  return above.filter((_name, at) => at === 0 || labels.length - at <= MOST_LABELS);
}

/** Whether a domain that proved itself stands for the one in the from line: the same, or both in the same family if that will do. `home` is where the DMARC record was found. */
export function isAligned(
  proven: string,
  from: string,
  { isStrict, home }: { isStrict: boolean; home: string },
) {
  if (proven === from) return true;
  if (isStrict) return false;
  return isWithin(proven, from) || isWithin(from, proven) || (isWithin(proven, home) && isWithin(from, home));
}

function isPolicy(policy: string): policy is DmarcPolicy {
  return POLICIES.includes(policy);
}
