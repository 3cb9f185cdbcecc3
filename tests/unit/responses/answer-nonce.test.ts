import { describe, expect, test } from "vitest";
import { hashNonce, newNonce, nonceCookie, nonceInCookie, readNonce } from "@/lib/responses/answer-nonce";

describe("the nonce of a page", () => {
  test("comes back out of the cookie it was put into, between others", () => {
    const nonce = newNonce();
    const [pair] = nonceCookie("key.token", nonce, true).split(";");
    expect(nonceInCookie(`a=1; ${pair}; b=2`)).toBe(nonce);
    expect(nonceInCookie(null)).toBeNull();
    expect(nonceInCookie(`not_${pair}`)).toBeNull();
  });

  test("stays with its link, out of reach of scripts and of other sites", () => {
    expect(nonceCookie("key.token", newNonce(), true)).toMatch(
      /; Path=\/r\/key\.token; Max-Age=3600; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(nonceCookie("key.token", newNonce(), false)).not.toContain("Secure");
  });

  test("is new every time, and kept only as a hash", () => {
    const nonces = Array.from({ length: 100 }, newNonce);
    expect(new Set(nonces)).toHaveLength(100);
    for (const nonce of nonces) {
      expect(readNonce(nonce)).toBe(nonce);
      expect(hashNonce(nonce)).not.toContain(nonce);
    }
  });

  test.each(["", "short", "a".repeat(65), "semi;colon-semi;colon-semi", "line\nbreak-line\nbreak-xx", null])(
    "is not %j",
    (given) => {
      expect(readNonce(given)).toBeNull();
    },
  );
});
