import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hashNonce,
  knownNonce,
  mintNonce,
  nonceCookie,
  nonceInCookie,
  readNonce,
} from "@/lib/responses/answer-nonce";

const bound = {
  secret: "a-secret-of-at-least-32-characters",
  invitationId: "0197b1f0-0000-7000-8000-000000000001",
};
const at = new Date("2026-11-22T10:00:00.123Z");

describe("the nonce of a page", () => {
  it("says when the page was printed, to the millisecond, whenever that was", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date("2999-01-01"), noInvalidDate: true }), (when) => {
        const nonce = mintNonce(bound, when);
        expect(knownNonce(nonce, bound)).toEqual({ nonce, hash: hashNonce(nonce), printedAt: when });
      }),
    );
  });

  it("is another one on each page, and fits into a form and a cookie", () => {
    const nonces = Array.from({ length: 100 }, () => mintNonce(bound, at));
    expect(new Set(nonces).size).toBe(100);
    for (const nonce of nonces) expect(readNonce(nonce)).toBe(nonce);
  });

  it.each([
    ["of another invitation", { ...bound, invitationId: "0197b1f0-0000-7000-8000-000000000002" }],
    ["under another secret", { ...bound, secret: "another-secret-of-at-least-32-chars" }],
  ])("%s was never printed here", (_, other) => {
    expect(knownNonce(mintNonce(other, at), bound)).toBeNull();
  });

  it("with any character changed was never printed here", () => {
    const nonce = mintNonce(bound, at);
    for (let i = 0; i < nonce.length; i += 1) {
      const forged = `${nonce.slice(0, i)}${nonce[i] === "a" ? "b" : "a"}${nonce.slice(i + 1)}`;
      // The last character of the code carries bits that mean nothing, so that some forgeries of it are the same code.
      if (forged !== nonce) expect(knownNonce(forged, bound)).toBeNull();
    }
  });

  it.each(["", "short", "a".repeat(41).concat("!"), "ä".repeat(41), "a".repeat(10_000)])(
    "cannot be %j",
    (given) => {
      expect([readNonce(given), knownNonce(given, bound)]).toEqual([null, null]);
    },
  );

  it("is kept as a hash that tells nothing of it", () => {
    const nonce = mintNonce(bound, at);
    expect(hashNonce(nonce)).toMatch(/^[\w-]{43}$/);
    expect(hashNonce(nonce)).not.toContain(nonce.slice(0, 8));
    expect(hashNonce(nonce)).not.toBe(hashNonce(mintNonce(bound, at)));
  });
});

describe("the cookie", () => {
  it("is for this link only, for an hour, and for no script", () => {
    expect(nonceCookie("key.token", mintNonce(bound, at), true)).toMatch(
      /^amends_answer=[\w-]+; Path=\/r\/key\.token; Max-Age=3600; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(nonceCookie("key.token", mintNonce(bound, at), false)).not.toContain("Secure");
  });

  it("is found among others, and nothing that cannot be one of ours", () => {
    const nonce = mintNonce(bound, at);
    expect(nonceInCookie(`a=1; amends_answer=${nonce}; b=2`)).toBe(nonce);
    expect(nonceInCookie(`amends_answer=${nonce}`)).toBe(nonce);
    expect(nonceInCookie(`other_amends_answer=${nonce}`)).toBeNull();
    expect(nonceInCookie("amends_answer=<script>")).toBeNull();
    expect(nonceInCookie(null)).toBeNull();
  });
});
