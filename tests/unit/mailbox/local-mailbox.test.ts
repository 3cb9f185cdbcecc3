import { describe, expect, test } from "vitest";
import { hasLocalMailbox, isAskedLocally } from "@/lib/mailbox/local-mailbox";

describe("the mailbox without a sign-in", () => {
  test.each([
    [{ isLocal: true, SMTP_URL: undefined }, true],
    [{ isLocal: true, SMTP_URL: "smtp://mail.example" }, false],
    [{ isLocal: false, SMTP_URL: undefined }, false],
    [{ isLocal: false, SMTP_URL: "smtp://mail.example" }, false],
  ])("%o: %s", (environment, expected) => {
    expect(hasLocalMailbox(environment)).toBe(expected);
  });

  test.each(["127.0.0.1", "127.0.0.1:3000", "localhost:3000", "LOCALHOST", "[::1]:3000"])(
    "answers %s",
    (host) => {
      expect(isAskedLocally(host)).toBe(true);
    },
  );

  test.each([
    null,
    "",
    "evil.example",
    "evil.example:3000",
    "localhost.evil.example",
    "127.0.0.1.evil.example:3000",
    "evil-localhost",
    "localhost:3000\nevil.example",
  ])("is not there for %j", (host) => {
    expect(isAskedLocally(host)).toBe(false);
  });
});
