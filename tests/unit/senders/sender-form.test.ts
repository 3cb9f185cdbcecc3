import { describe, expect, it } from "vitest";
import { keepsSecrets, type StoredSender } from "@/lib/senders/kept-secrets";
import { senderSchema } from "@/lib/senders/schema";
import { microsoftAccount, ownServer } from "@/tests/factories/sender";

const refusalOf = (changes: object) => {
  const parsed = senderSchema.safeParse({ ...ownServer, ...changes });
  return parsed.success ? null : parsed.error.issues[0]?.path[0];
};

describe("the form of a sender", () => {
  it.each([
    ["host", "smtp.example.com; rm"],
    ["host", "smtp://smtp.example.com"],
    ["host", "smtp.example.com:25"],
    ["host", "user@smtp.example.com"],
    ["host", "-bad.example.com"],
    ["host", "smtp..example.com"],
    ["host", "smtp.example.com\r\nQUIT"],
    ["host", `${"a".repeat(64)}.example.com`],
    ["host", ""],
    ["port", "0"],
    ["port", "65536"],
    ["port", "-587"],
    ["port", ""],
    ["port", "25.5"],
    ["port", "smtp"],
    ["security", "ssl"],
    ["username", "ada\r\nMAIL FROM:<x>"],
    ["username", "ada\u0000"],
    ["password", "a\nb"],
    ["fromName", "Meridian\r\nBcc: eve@evil.example"],
    ["fromName", "Meridian\u2028Bcc: eve@evil.example"],
    ["fromName", "x".repeat(201)],
    ["fromAddress", "surveys@meridian.example\r\nBcc: eve@evil.example"],
    ["fromAddress", "a@b.example, c@d.example"],
    ["fromAddress", ""],
    ["maxConnections", "0"],
    ["maxConnections", "21"],
    ["maxConnections", "2.5"],
    ["maxRate", "0"],
    ["maxRate", "1001"],
    ["maxRate", "-1"],
    ["maxRate", "1e3"],
    ["kind", "sendmail"],
  ])("refuses %s: %j", (field, value) => expect(refusalOf({ [field]: value })).toBe(field));

  it.each([
    [{ port: "65536" }, "A port is a number from 1 to 65535; usually 587 or 465."],
    [{ maxConnections: "21" }, "Choose a whole number of connections from 1 to 20."],
    [{ maxRate: "1001" }, "Choose a number of mails a second from 0.01 to 1000, or leave it empty."],
    [{ maxRate: "fast" }, "Choose a number of mails a second from 0.01 to 1000, or leave it empty."],
  ])("says of %j what would be right", (changes, sentence) => {
    const { error } = senderSchema.safeParse({ ...ownServer, ...changes });
    expect(error?.issues.map(({ message }) => message)).toEqual([sentence]);
  });

  it.each([
    ["host", " SMTP.Example.com ", "smtp.example.com"],
    ["host", "mail", "mail"],
    ["host", "xn--bcher-kva.example", "xn--bcher-kva.example"],
    ["host", "192.0.2.7", "192.0.2.7"],
    ["port", " 587 ", 587],
    ["username", "", null],
    ["password", "", undefined],
    ["password", "  spaces count  ", "  spaces count  "],
    ["fromName", "", null],
    ["fromName", 'Müller & "Sons" <Ltd> ‮evil', 'Müller & "Sons" <Ltd> ‮evil'],
    ["maxRate", "", null],
    ["maxRate", "0.5", 0.5],
  ])("takes %s: %j", (field, value, kept) => {
    expect(senderSchema.parse({ ...ownServer, [field]: value })).toMatchObject({ [field]: kept });
  });

  it.each([ownServer, microsoftAccount, { ...ownServer, username: "", password: "", fromName: "" }])(
    "reads what it has read once more the same way",
    (settings) => {
      const read = senderSchema.parse(settings);
      expect(senderSchema.parse(read)).toEqual(read);
    },
  );

  it.each(["../../evil", "a/b", "a?b", "", "a b"])(
    "refuses a directory that could be another address: %j",
    (oauthTenant) => {
      expect(senderSchema.safeParse({ ...microsoftAccount, oauthTenant }).success).toBe(false);
    },
  );
});

describe("an empty secret field keeps what is stored", () => {
  const stored: StoredSender = {
    kind: "smtp",
    host: "localhost",
    port: 587,
    security: "none",
    username: "ada",
    oauthTenant: null,
    oauthClientId: null,
  };
  const account: StoredSender = {
    ...stored,
    kind: "microsoft",
    oauthTenant: "0f6bc2a1-directory",
    oauthClientId: "client-1",
    username: "surveys@meridian.example",
  };

  it.each([
    ["for the same server and account", stored, ownServer, true],
    ["with another name in front", stored, { ...ownServer, fromName: "Other" }, true],
    ["not for another host", stored, { ...ownServer, host: "evil.example" }, false],
    ["not for another port", stored, { ...ownServer, port: 25 }, false],
    ["not for less encryption", { ...stored, security: "tls" }, ownServer, false],
    ["not for another account", stored, { ...ownServer, username: "eve" }, false],
    ["for the same Microsoft account", account, microsoftAccount, true],
    ["not for another directory", account, { ...microsoftAccount, oauthTenant: "other" }, false],
    ["not for another client", account, { ...microsoftAccount, oauthClientId: "client-2" }, false],
    ["not for another kind", account, { ...microsoftAccount, kind: "google" }, false],
  ] as const)("%s", (_what, before, settings, expected) => {
    expect(keepsSecrets(before, senderSchema.parse(settings))).toBe(expected);
  });
});
