import { describe, expect, it } from "vitest";
import { addressHash } from "@/lib/accounts/address-hash";
import { mailedAddress } from "@/lib/bounces/mailed-address";

const SECRET = "a-secret-for-tests-a-secret-for-tests";
const hash = (address: string) => addressHash(SECRET, address);
const present = "new@client.example";
const old = "old@client.example";

describe("the address that a mail went to", () => {
  it.each([
    ["the contact's, while it is the same", hash(present), null, { hash: hash(present), address: present }],
    ["the contact's, for a mail that kept none", null, old, { hash: hash(present), address: present }],
    [
      "one that only its hash tells, once it was corrected",
      hash(old),
      null,
      { hash: hash(old), address: null },
    ],
    ["the one a report names, if it is that", hash(old), old, { hash: hash(old), address: old }],
    [
      "never another one that a report names",
      hash(old),
      "eli@client.example",
      { hash: hash(old), address: null },
    ],
    [
      "never the corrected one, though a report names it",
      hash(old),
      present,
      { hash: hash(old), address: null },
    ],
  ])("is %s", (_which, kept, named, expected) => {
    expect(mailedAddress(SECRET, { addressHash: kept, email: present }, named)).toEqual(expected);
  });
});
