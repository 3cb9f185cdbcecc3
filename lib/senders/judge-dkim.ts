import { dkimRecord, readDkimRecord, rsaBits } from "./dkim-record";
import type { Finding } from "./finding";

type OwnKey = { readonly domain: string; readonly selector: string; readonly publicKey: string };

const ENOUGH_BITS = 2048;
const FEWEST_BITS = 1024;

/** What to say of the key that mail is signed with here, and whether it was seen in DNS. `texts` are the TXT records at its name. */
export function judgeOwnKey(
  key: OwnKey,
  texts: readonly string[],
): { isPublished: boolean; findings: Finding[] } {
  const record = dkimRecord(key);
  const found = texts.map(readDkimRecord).filter((tags) => tags !== null);
  const bad = (sentence: string, advice: string) => ({
    isPublished: false,
    findings: [{ check: "dkim", level: "bad", sentence, advice, record } satisfies Finding],
  });
  const [tags] = found;
  if (!tags)
    return bad(
      `The DKIM key is not published yet at ${record.name}, so mail is not signed.`,
      "Publish this record.",
    );
  if (found.length > 1) {
    return bad(`There is more than one DKIM record at ${record.name}.`, "Leave only this one.");
  }
  if (tags.isRevoked) return bad(`The DKIM key at ${record.name} was withdrawn.`, "Publish this record.");
  if (tags.key !== key.publicKey) {
    return bad(
      `Another DKIM key is published at ${record.name}, so mail is not signed.`,
      "Replace it with this record.",
    );
  }
  const good: Finding = {
    check: "dkim",
    level: "good",
    sentence: `The DKIM key at ${record.name} is the one mail is signed with (${rsaBits(tags.key)} bits).`,
  };
  return { isPublished: true, findings: tags.isTesting ? [good, testing(record.name)] : [good] };
}

type ForeignKey = {
  readonly provider: string;
  readonly domain: string;
  /** Where the provider publishes its keys, and what was found there. */
  readonly seen: readonly { readonly name: string; readonly texts: readonly string[] }[];
};

/** What to say of the keys with which a provider signs the firm's mail. */
export function judgeProviderKey({ provider, domain, seen }: ForeignKey): {
  isPublished: boolean;
  findings: Finding[];
} {
  for (const { name, texts } of seen) {
    const tags = texts.map(readDkimRecord).find((one) => one && !one.isRevoked);
    if (tags) return { isPublished: true, findings: [keySize(name, tags.key)] };
  }
  return {
    isPublished: false,
    findings: [
      {
        check: "dkim",
        level: "warn",
        sentence: `No DKIM key of ${provider} was found for ${domain}.`,
        advice: `Switch on DKIM for ${domain} in the admin console of ${provider}; it shows the records to publish.`,
      },
    ],
  };
}

/** What to say when nobody here signs. */
export function noKey(domain: string): Finding {
  return {
    check: "dkim",
    level: "warn",
    sentence: `Amends does not sign mail of ${domain} yet.`,
    advice: "Make a key under Signature below, unless your mail server signs by itself.",
  };
}

function keySize(name: string, key: string): Finding {
  const bits = rsaBits(key);
  if (bits === null || bits >= ENOUGH_BITS) {
    return { check: "dkim", level: "good", sentence: `A DKIM key is published at ${name}.` };
  }
  return {
    check: "dkim",
    level: bits < FEWEST_BITS ? "bad" : "warn",
    sentence: `The DKIM key at ${name} has only ${bits} bits.`,
    advice: `Have a new one made with ${ENOUGH_BITS} bits.`,
  };
}

function testing(name: string): Finding {
  return {
    check: "dkim",
    level: "warn",
    sentence: `The record at ${name} says t=y: receivers are asked not to count on the signature.`,
    advice: "Take t=y out.",
  };
}
