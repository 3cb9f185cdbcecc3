import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import {
  readReplyAddress,
  readReturnPath,
  readStopAddress,
  replyAddress,
  returnPath,
  stopAddress,
} from "@/lib/platform/return-path";

const secret = "a-secret-of-at-least-thirty-two-characters";
const domain = "mail.firm.example";
const publicKeys = fc
  .uint8Array({ minLength: 9, maxLength: 9 })
  .map((b) => Buffer.from(b).toString("base64url"));
const mails = fc.record({ publicKey: publicKeys, deliveryId: fc.uuid() });
const one = { publicKey: randomBytes(9).toString("base64url"), deliveryId: uuidv7() };

const PURPOSES = [
  ["return path", returnPath, readReturnPath],
  ["reply address", replyAddress, readReplyAddress],
  ["stop address", stopAddress, readStopAddress],
] as const;

describe.each(PURPOSES)("a %s", (_name, write, read) => {
  it("names its workspace and delivery, whatever case a relay makes of it", () => {
    fc.assert(
      fc.property(mails, (mail) => {
        const address = write({ ...mail, secret, domain });
        expect(address).toBe(address.toLowerCase());
        for (const seen of [address, address.toUpperCase()]) expect(read(secret, seen)).toEqual(mail);
      }),
    );
  });

  it("has a local part that fits an envelope", () => {
    fc.assert(
      fc.property(mails, (mail) => {
        const [localPart = ""] = write({ ...mail, secret, domain }).split("@");
        expect(localPart.length).toBeLessThanOrEqual(64);
        expect(localPart).toMatch(/^[a-z2-7-]+$/);
      }),
    );
  });

  it("is worth nothing once a letter of it is changed", () => {
    const address = write({ ...one, secret, domain });
    for (let at = 0; at < address.indexOf("@"); at += 1) {
      for (const letter of "ab7-") {
        const forged = address.slice(0, at) + letter + address.slice(at + 1);
        if (forged !== address) expect(read(secret, forged), forged).toBeNull();
      }
    }
  });

  it("is worth nothing under the key of another workspace, for another delivery, or under another secret", () => {
    const mine = write({ ...one, secret, domain }).split("-");
    const swapped = (given: Partial<typeof one>, part: number) =>
      mine.with(part, write({ ...one, ...given, secret, domain }).split("-")[part] ?? "").join("-");
    expect(read(secret, swapped({ publicKey: randomBytes(9).toString("base64url") }, 1))).toBeNull();
    expect(read(secret, swapped({ deliveryId: randomUUID() }, 2))).toBeNull();
    expect(read(`another-${secret}`, mine.join("-"))).toBeNull();
  });

  it("is never read out of anything else", () => {
    const ours = fc.stringMatching(/^[brs]-[a-z2-7]{20}-[a-z2-7]{26}-[a-z2-7]{13}@mail\.firm\.example$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress(), ours), (address) => {
        expect(read(secret, address)).toBeNull();
      }),
    );
  });
});

it("serves one purpose only: nobody is unsubscribed by a bounce", () => {
  for (const [, write] of PURPOSES) {
    const address = write({ ...one, secret, domain });
    expect(PURPOSES.filter(([, , read]) => read(secret, address))).toHaveLength(1);
  }
});
