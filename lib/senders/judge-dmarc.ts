import { type DmarcRecord, isAligned, isDmarc, parseDmarc } from "./dmarc";
import type { Finding } from "./finding";

type DmarcFacts = {
  /** The domain of the from line. */
  readonly from: string;
  /** Where records were found, nearest first: each domain with its TXT records. */
  readonly seen: readonly { readonly domain: string; readonly texts: readonly string[] }[];
  /** The domain whose DKIM signature mail carries; null where it carries none. */
  readonly dkimDomain: string | null;
  /** The domain that SPF proves; null where it proves none. */
  readonly spfDomain: string | null;
};

/** What to say of a domain's DMARC policy, and whether mail sent this way fulfils it. */
export function judgeDmarc({ from, seen, dkimDomain, spfDomain }: DmarcFacts): Finding[] {
  const home = seen.find(({ texts }) => texts.some(isDmarc));
  if (!home) return [noRecord(from)];
  const texts = home.texts.filter(isDmarc);
  const record = texts.length === 1 ? parseDmarc(texts[0] ?? "") : null;
  if (!record) return [unusable(home.domain, texts)];

  const policy = home.domain === from ? record.policy : record.subdomainPolicy;
  const isFulfilled = isProven(dkimDomain, record.isDkimStrict) || isProven(spfDomain, record.isSpfStrict);
  return [stated(home.domain, policy, texts[0] ?? ""), alignment({ from, policy, isFulfilled })];

  function isProven(domain: string | null, isStrict: boolean) {
    return domain !== null && isAligned(domain, from, { isStrict, home: home?.domain ?? from });
  }
}

const EFFECTS: Record<DmarcRecord["policy"], string> = {
  none: "only watches",
  quarantine: "sends mail that cannot prove itself to the spam",
  reject: "refuses mail that cannot prove itself",
};

function stated(domain: string, policy: DmarcRecord["policy"], quote: string): Finding {
  return {
    check: "dmarc",
    level: "good",
    sentence: `The DMARC policy of ${domain} ${EFFECTS[policy]}.`,
    quote,
  };
}

type Alignment = { from: string; policy: DmarcRecord["policy"]; isFulfilled: boolean };

function alignment({ from, policy, isFulfilled }: Alignment): Finding {
  if (isFulfilled) {
    return { check: "alignment", level: "good", sentence: `Mail proves itself in the name of ${from}.` };
  }
  return {
    check: "alignment",
    level: policy === "none" ? "warn" : "bad",
    sentence:
      policy === "none"
        ? `Mail does not prove itself in the name of ${from}: neither DKIM nor SPF stands for that domain.`
        : `Mail would be lost: neither DKIM nor SPF proves it in the name of ${from}, and its DMARC policy asks receivers not to deliver it then.`,
    advice: `Have mail signed for ${from}, by DKIM.`,
  };
}

function noRecord(from: string): Finding {
  return {
    check: "dmarc",
    level: "warn",
    sentence: `${from} has no DMARC record. Google and Yahoo want one from whoever sends to many.`,
    advice: "Publish this record. It changes nothing about your mail; reports go to the address in it.",
    record: { name: `_dmarc.${from}`, type: "TXT", value: `v=DMARC1; p=none; rua=mailto:postmaster@${from}` },
  };
}

function unusable(domain: string, texts: readonly string[]): Finding {
  return {
    check: "dmarc",
    level: "bad",
    sentence:
      texts.length > 1
        ? `${domain} has more than one DMARC record. Receivers then ignore them all.`
        : `The DMARC record of ${domain} has a mistake in it. Receivers then ignore it.`,
    advice:
      texts.length > 1
        ? "Leave only one."
        : "See that it begins with v=DMARC1 and has a policy, such as p=none.",
    quote: texts.join("\n"),
  };
}
