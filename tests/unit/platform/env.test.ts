import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { environmentNames, parseEnvironment } from "@/lib/platform/env";
import { keyOfVersion, newestKey } from "@/lib/platform/link-keys";

const GOOD = {
  DATABASE_URL: "postgresql://amends:secret@db.example/amends",
  SECRET: "a-secret-of-at-least-thirty-two-characters",
};

describe("the configuration", () => {
  it("needs nothing but a database and a secret on one machine", () => {
    const settings = parseEnvironment(GOOD);
    expect(settings).toMatchObject({ APP_URL: "http://127.0.0.1:3000", PORT: 3000, isLocal: true });
  });

  it("is reached at its own port unless told otherwise", () => {
    expect(parseEnvironment({ ...GOOD, PORT: "3311" }).APP_URL).toBe("http://127.0.0.1:3311");
  });

  it("makes clients' links from the secret, or from the newest of the keys that are given", () => {
    expect(parseEnvironment(GOOD).linkKeys).toEqual([{ version: 1, secret: GOOD.SECRET }]);
    const keys = parseEnvironment({ ...GOOD, LINK_KEYS: `1:${GOOD.SECRET},b:${"k".repeat(32)}` }).linkKeys;
    expect(newestKey(keys)).toEqual({ version: 11, secret: "k".repeat(32) });
    expect(keyOfVersion(keys, 1).secret).toBe(GOOD.SECRET);
    expect(keyOfVersion(keys, 7)).toEqual(newestKey(keys));
  });

  it("treats an empty variable as not set", () => {
    expect(parseEnvironment({ ...GOOD, PORT: "", SMTP_URL: "" }).PORT).toBe(3000);
  });

  it.each([
    ["DATABASE_URL", undefined, /^DATABASE_URL is not set\.$/],
    [
      "DATABASE_URL",
      "mysql://db.example/amends",
      /^DATABASE_URL is not valid: it must be a URL that starts with/,
    ],
    ["SECRET", "short", /^SECRET is not valid: it must have at least 32 characters\.$/],
    ["LINK_KEYS", "1:short", /^LINK_KEYS is not valid: it must be a list like 2:key,1:key/],
    ["LINK_KEYS", `1:${"k".repeat(32)},1:${"l".repeat(32)}`, /^LINK_KEYS is not valid/],
    ["PORT", "http", /^PORT is not valid: it must be a whole number from 1 to 65535\.$/],
    ["PORT", "70000", /^PORT is not valid/],
    ["APP_URL", "amends.example", /^APP_URL is not valid/],
    ["SMTP_URL", "https://mail.example", /^SMTP_URL is not valid/],
    ["DNS_SERVERS", "dns.example", /^DNS_SERVERS is not valid: it must be IP addresses/],
    ["DNS_SERVERS", "192.0.2.53,", /^DNS_SERVERS is not valid/],
    ["MAIL_FROM", "nobody", /^MAIL_FROM is not valid/],
    ["LOG_LEVEL", "loud", /^LOG_LEVEL is not valid: it must be one of trace, /],
    ["DATABASE_POOL_SIZE", "1", /^DATABASE_POOL_SIZE is not valid/],
  ])("names %s when it is %s", (name, value, sentence) => {
    expect(() => parseEnvironment({ ...GOOD, [name]: value })).toThrow(sentence);
  });

  it("takes name servers with and without a port", () => {
    const DNS_SERVERS = "192.0.2.53, 192.0.2.54:5353,[2001:db8::53]:53,2001:db8::54";
    expect(parseEnvironment({ ...GOOD, DNS_SERVERS })).toMatchObject({ DNS_SERVERS });
  });

  it("refuses a public address without a mail server", () => {
    expect(() => parseEnvironment({ ...GOOD, APP_URL: "https://amends.example" })).toThrow(
      /SMTP_URL is not set/,
    );
  });

  it("is wholly described in .env.example", () => {
    const example = readFileSync(new URL("../../../.env.example", import.meta.url), "utf8");
    const described = [...example.matchAll(/^# ?([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(described.sort()).toEqual([...environmentNames].sort());
  });
});
