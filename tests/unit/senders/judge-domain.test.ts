import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { dkimRecord, readDkimRecord, zoneFileText } from "@/lib/senders/dkim-record";
import { dmarcDomains, isAligned, parseDmarc } from "@/lib/senders/dmarc";
import type { SpfVerdict } from "@/lib/senders/evaluate-spf";
import { judgeOwnKey, judgeProviderKey } from "@/lib/senders/judge-dkim";
import { judgeDmarc } from "@/lib/senders/judge-dmarc";
import { judgeSpf } from "@/lib/senders/judge-spf";

const keyOf = (modulusLength: number) =>
  generateKeyPairSync("rsa", { modulusLength })
    .publicKey.export({ type: "spki", format: "der" })
    .toString("base64");

const verdict = (changes: Partial<SpfVerdict> = {}): SpfVerdict => ({
  result: "softfail",
  lookups: 1,
  domains: ["firm.example"],
  problem: null,
  ...changes,
});

describe("SPF of the installation's own domain", () => {
  it("is nothing for the firm to publish", () => {
    const facts = { domain: "bounces.amends.example", host: "mail.relay.example", verdicts: [verdict()] };
    const [missing] = judgeSpf({ ...facts, isOwn: false, records: [] });
    expect(missing).toMatchObject({ level: "warn", advice: expect.stringContaining("whoever runs it") });
    expect(missing?.record).toBeUndefined();
  });
});

describe("SPF is judged", () => {
  const judge = (text: string | null, one: Partial<SpfVerdict> = {}, host = "mail.relay.example") =>
    judgeSpf({
      domain: "firm.example",
      isOwn: true,
      host,
      records: text === null ? [] : [text],
      verdicts: [verdict(one)],
    });

  it.each([
    ["none for a server of one's own", null, {}, undefined, "bad", "v=spf1 a:mail.relay.example ~all"],
    [
      "none for a provider",
      null,
      {},
      "email-smtp.eu-west-1.amazonaws.com",
      "bad",
      "v=spf1 include:amazonses.com ~all",
    ],
    ["none for a server by its address", null, {}, "198.51.100.7", "bad", "v=spf1 ip4:198.51.100.7 ~all"],
    ["one that covers it", "v=spf1 mx -all", { result: "pass" }, undefined, "good", undefined],
    [
      "a provider's include",
      "v=spf1 include:sendgrid.net -all",
      { domains: ["firm.example", "sendgrid.net"] },
      "smtp.sendgrid.net",
      "good",
      undefined,
    ],
    [
      "a provider left out",
      "v=spf1 mx -all",
      { result: "fail" },
      "smtp.office365.com",
      "bad",
      "v=spf1 mx include:spf.protection.outlook.com -all",
    ],
    [
      "a server left out",
      "v=spf1 mx redirect=x.example",
      {},
      undefined,
      "warn",
      "v=spf1 mx a:mail.relay.example redirect=x.example",
    ],
    ["one without an end", "v=spf1 mx", {}, undefined, "warn", "v=spf1 mx a:mail.relay.example ~all"],
    ["one that lets everyone", "v=spf1 +all", { result: "pass" }, undefined, "bad", undefined],
    [
      "one that lets everyone without saying so",
      "v=spf1 all",
      { result: "pass" },
      undefined,
      "bad",
      undefined,
    ],
    [
      "one that costs too much",
      "v=spf1 mx -all",
      { result: "permerror", problem: "tooManyLookups" },
      undefined,
      "bad",
      undefined,
    ],
  ] as const)("%s", (_what, text, one, host, level, record) => {
    const [finding] = judge(text, one, host);
    expect(finding?.level).toBe(level);
    expect(finding?.record?.value).toBe(record);
  });
});

describe("our own DKIM key is judged", () => {
  const publicKey = keyOf(2048);
  const key = { domain: "firm.example", selector: "amends1", publicKey };
  const { value } = dkimRecord(key);

  it.each([
    ["published", [value], true, "good"],
    ["published as others write it", [`k=rsa;p=${publicKey.replace(/.{60}/g, "$& ")}`], true, "good"],
    ["not published", [], false, "bad"],
    ["hidden among others", ["something else"], false, "bad"],
    ["there twice", [value, value], false, "bad"],
    ["withdrawn", ["v=DKIM1; p="], false, "bad"],
    ["another", [`v=DKIM1; p=${keyOf(1024)}`], false, "bad"],
    ["of a version to come", [`v=DKIM2; p=${publicKey}`], false, "bad"],
  ])("%s", (_what, texts, isPublished, level) => {
    const judged = judgeOwnKey(key, texts);
    expect(judged.isPublished).toBe(isPublished);
    expect(judged.findings[0]?.level).toBe(level);
  });

  it("published for testing only", () => {
    expect(judgeOwnKey(key, [`v=DKIM1; t=y:s; p=${publicKey}`]).findings.map(({ level }) => level)).toEqual([
      "good",
      "warn",
    ]);
  });

  it("and a provider's, by its size", () => {
    const judge = (bits: number) =>
      judgeProviderKey({
        provider: "Google",
        domain: "firm.example",
        seen: [{ name: "google._domainkey.firm.example", texts: [`v=DKIM1; p=${keyOf(bits)}`] }],
      }).findings[0]?.level;
    expect([judge(2048), judge(1024), judge(768)]).toEqual(["good", "warn", "bad"]);
  });

  it("is cut for zone files into quoted texts of 255 characters, which give the whole again", () => {
    const cut = zoneFileText(value);
    const pieces = [...cut.matchAll(/"([^"]*)"/g)].map(([, piece]) => piece ?? "");
    expect(pieces.length).toBeGreaterThan(1);
    expect(Math.max(...pieces.map(({ length }) => length))).toBe(255);
    expect(pieces.join("")).toBe(value);
    expect(readDkimRecord(pieces.join(""))?.key).toBe(publicKey);
    expect(zoneFileText('a"b\\c')).toBe('"a\\"b\\\\c"');
  });
});

describe("DMARC", () => {
  it.each([
    [
      "v=DMARC1; p=none",
      { policy: "none", subdomainPolicy: "none", isDkimStrict: false, isSpfStrict: false },
    ],
    [
      "v=DMARC1;p=Reject;sp=quarantine;adkim=s;aspf=s",
      { policy: "reject", subdomainPolicy: "quarantine", isDkimStrict: true, isSpfStrict: true },
    ],
    ["v=DMARC1; rua=mailto:a@b.example", { policy: "none" }],
    ["v=DMARC1", null],
    ["v=DMARC1; p=perhaps", null],
    ["p=none; v=DMARC1", null],
    ["v=DMARC10; p=none", null],
  ])("%s", (text, record) => {
    if (record) expect(parseDmarc(text)).toMatchObject(record);
    else expect(parseDmarc(text)).toBeNull();
  });

  it("is looked for upwards from the domain", () => {
    expect(dmarcDomains("a.b.firm.example")).toEqual([
      "a.b.firm.example",
      "b.firm.example",
      "firm.example",
      "example",
    ]);
    expect(dmarcDomains("a.b.c.d.e.f.g.h.i.example")).toHaveLength(8);
  });

  it.each([
    ["firm.example", "firm.example", true, true],
    ["mail.firm.example", "firm.example", true, false],
    ["mail.firm.example", "firm.example", false, true],
    ["firm.example", "news.firm.example", false, true],
    ["mail.firm.example", "news.firm.example", false, true],
    ["notfirm.example", "firm.example", false, false],
    ["relay.example", "firm.example", false, false],
  ])("%s stands for %s (strict: %s): %s", (proven, from, isStrict, expected) => {
    expect(isAligned(proven, from, { isStrict, home: "firm.example" })).toBe(expected);
  });

  const judge = (
    text: string | null,
    proven: { dkimDomain?: string; spfDomain?: string } = {},
    from = "firm.example",
  ) =>
    judgeDmarc({
      from,
      seen: [
        { domain: from, texts: from === "firm.example" && text !== null ? [text] : [] },
        { domain: "firm.example", texts: text === null ? [] : [text] },
      ],
      dkimDomain: proven.dkimDomain ?? null,
      spfDomain: proven.spfDomain ?? null,
    })
      .map(({ check, level }) => `${check} ${level}`)
      .join(", ");

  it.each([
    ["is missed", null, {}, "dmarc warn"],
    ["is unreadable", "v=DMARC1; p=", {}, "dmarc bad"],
    ["would lose mail", "v=DMARC1; p=reject", {}, "dmarc good, alignment bad"],
    ["only watches", "v=DMARC1; p=none", {}, "dmarc good, alignment warn"],
    [
      "is fulfilled by DKIM",
      "v=DMARC1; p=reject",
      { dkimDomain: "firm.example" },
      "dmarc good, alignment good",
    ],
    [
      "is fulfilled by SPF",
      "v=DMARC1; p=reject",
      { spfDomain: "bounces.firm.example" },
      "dmarc good, alignment good",
    ],
    [
      "is not fulfilled by SPF of a relay",
      "v=DMARC1; p=reject",
      { spfDomain: "relay.example" },
      "dmarc good, alignment bad",
    ],
    [
      "is strict",
      "v=DMARC1; p=reject; aspf=s",
      { spfDomain: "bounces.firm.example" },
      "dmarc good, alignment bad",
    ],
  ])("%s", (_what, text, proven, expected) => expect(judge(text, proven)).toBe(expected));

  it("of the domain above has a word of its own for those beneath it", () => {
    expect(judge("v=DMARC1; p=reject; sp=none", {}, "news.firm.example")).toBe("dmarc good, alignment warn");
  });
});
