import { describe, expect, it } from "vitest";
import type { Dns } from "@/lib/platform/open-dns";
import { evaluateSpf } from "@/lib/senders/evaluate-spf";
import { parseSpf } from "@/lib/senders/spf";

type Zone = Record<string, { txt?: string[]; ipv4?: string[]; ipv6?: string[]; mx?: string[] }>;

function dnsOf(zone: Zone): Dns {
  const look = async (name: string, kind: keyof Zone[string]) => zone[name]?.[kind] ?? [];
  return {
    txt: (name) => look(name, "txt"),
    ipv4: (name) => look(name, "ipv4"),
    ipv6: (name) => look(name, "ipv6"),
    mx: (name) => look(name, "mx"),
  };
}

const IP = "198.51.100.7";
const evaluate = (record: string | string[], zone: Zone = {}, ip = IP) =>
  evaluateSpf(
    ip,
    "firm.example",
    dnsOf({ ...zone, "firm.example": { ...zone["firm.example"], txt: [record].flat() } }),
  );

const others: Zone = {
  "spf.relay.example": { txt: ["v=spf1 ip4:198.51.100.0/24 -all"] },
  "spf.other.example": { txt: ["v=spf1 ip4:203.0.113.0/24 -all"] },
  "mail.firm.example": { ipv4: [IP] },
  "firm.example": { ipv4: ["203.0.113.9"], mx: ["mail.firm.example"] },
};

describe("SPF of a mail server's address", () => {
  it.each([
    ["the address itself", "v=spf1 ip4:198.51.100.7 -all", "pass"],
    ["its network", "v=spf1 ip4:198.51.100.0/24 -all", "pass"],
    ["another network", "v=spf1 ip4:198.51.101.0/24 -all", "fail"],
    ["a soft ending", "v=spf1 ip4:203.0.113.1 ~all", "softfail"],
    ["no ending", "v=spf1 ip4:203.0.113.1", "neutral"],
    ["an open ending", "v=spf1 ?all", "neutral"],
    ["everyone", "v=spf1 +all", "pass"],
    ["the address refused before it is allowed", "v=spf1 -ip4:198.51.100.7 +all", "fail"],
    ["an include that covers it", "v=spf1 include:spf.relay.example -all", "pass"],
    ["an include that does not", "v=spf1 include:spf.other.example ~all", "softfail"],
    ["the domain's own address", "v=spf1 a -all", "fail"],
    ["a host's address", "v=spf1 a:mail.firm.example -all", "pass"],
    ["the network of a host", "v=spf1 a:mail.firm.example/24 -all", "pass"],
    ["its mail exchange", "v=spf1 mx -all", "pass"],
    ["a redirect", "v=spf1 redirect=spf.relay.example", "pass"],
    ["a redirect after all, which counts first", "v=spf1 ~all redirect=spf.relay.example", "softfail"],
    ["a host that exists", "v=spf1 exists:mail.firm.example -all", "pass"],
    ["a macro, which is not unfolded", "v=spf1 exists:%{i}.spf.firm.example -all", "fail"],
    ["in capitals", "V=SPF1 IP4:198.51.100.7 -ALL", "pass"],
    ["no SPF record", "something else", "none"],
    ["a look-alike", "v=spf10 +all", "none"],
  ])("with %s", async (_what, record, result) => {
    expect((await evaluate(record, others)).result).toBe(result);
  });

  it.each([
    ["pass", "v=spf1 ip6:2001:db8::/32 -all"],
    ["fail", "v=spf1 ip4:0.0.0.0/0 -all"],
    ["pass", "v=spf1 a:six.firm.example//64 -all"],
  ])("over IPv6: %s", async (result, record) => {
    const zone = { "six.firm.example": { ipv6: ["2001:db8::1"] } };
    expect((await evaluate(record, zone, "2001:db8::7")).result).toBe(result);
  });

  it.each([
    ["several", ["v=spf1 -all", "v=spf1 +all"]],
    ["unreadable", ["v=spf1 ipv4:1.2.3.4 -all"]],
    ["unreadable", ["v=spf1 ip4:1.2.3.400 -all"]],
    ["unreadable", ["v=spf1 ip4:1.2.3.4/33 -all"]],
    ["unreadable", ["v=spf1 include: -all"]],
    ["unreadable", ["v=spf1 -all:firm.example"]],
    ["brokenInclude", ["v=spf1 include:nowhere.example -all"]],
    ["brokenInclude", ["v=spf1 redirect=nowhere.example"]],
    ["tooManyVoids", ["v=spf1 a:a.example a:b.example a:c.example -all"]],
  ])("is of no use: %s", async (problem, records) => {
    expect(await evaluate(records, others)).toMatchObject({ result: "permerror", problem });
  });

  it("lets a record cost ten look-ups and no more, also those of what it includes", async () => {
    const chain = (length: number): Zone =>
      Object.fromEntries(
        Array.from({ length }, (_, at) => [
          `s${at}.example`,
          {
            txt: [
              at + 1 < length ? `v=spf1 include:s${at + 1}.example -all` : "v=spf1 ip4:198.51.100.7 -all",
            ],
          },
        ]),
      );
    expect(await evaluate("v=spf1 include:s0.example -all", chain(10))).toMatchObject({
      result: "pass",
      lookups: 10,
    });
    expect(await evaluate("v=spf1 include:s0.example -all", chain(11))).toMatchObject({
      result: "permerror",
      problem: "tooManyLookups",
    });
    const circle = { "s0.example": { txt: ["v=spf1 include:s0.example -all"] } };
    expect(await evaluate("v=spf1 include:s0.example -all", circle)).toMatchObject({
      problem: "tooManyLookups",
    });
  });
});

describe("an SPF record in parts", () => {
  it("keeps target and both prefix lengths apart", () => {
    expect(parseSpf("v=spf1 ~a:mail.firm.example/24//64 mx/28 exp=why.example redirect=x.example")).toEqual({
      terms: [
        { qualifier: "~", mechanism: "a", target: "mail.firm.example", bits4: 24, bits6: 64 },
        { qualifier: "+", mechanism: "mx", target: null, bits4: 28, bits6: 128 },
      ],
      redirect: "x.example",
    });
  });
});
