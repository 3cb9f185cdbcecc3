import { beforeAll, describe, expect, test } from "vitest";
import { writeObservations } from "@/lib/responses/record-observation";
import { makeAskedContact, openLink, stopByLink } from "@/tests/factories/answer";
import { statementsOf } from "@/tests/factories/statements";
import { visit } from "@/tests/factories/visit";
import { makeWorkspace } from "@/tests/factories/workspace";

const NEVER_MADE = "1AAAAAAAAAAAAAAAAAAAAAAAAAAA";
const NONCE = "a".repeat(41);
const SEEN = { room: "seen", method: "POST" } as const;

let unknown: string;
let foreign: string;
let own: string;

beforeAll(async () => {
  const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
  own = (await makeAskedContact(mine)).link;
  unknown = `${mine.publicKey}.${NEVER_MADE}`;
  foreign = `${mine.publicKey}.${(await makeAskedContact(theirs)).link.split(".")[1]}`;
  // Keys of workspaces are remembered from the first look on.
  await openLink(own);
  // What was seen is written a moment later, which is nothing that these ask.
  await writeObservations();
});

describe("a token of nobody and one of another workspace take the same time: they ask the database the very same", () => {
  test.each([
    ["opened", openLink],
    ["opened to stop", (link: string) => visit(link, { room: "preferences" })],
    ["answered", (link: string) => visit(link, { method: "POST", form: { score: "0", nonce: NONCE } })],
    ["stopped by one click", (link: string) => stopByLink(link)],
    ["seen", (link: string) => visit(link, { ...SEEN, form: { gesture: "pointer", nonce: NONCE } })],
  ])("when it is %s", async (_what, ask) => {
    const asked = await statementsOf(() => ask(unknown));
    expect(asked.some((text) => text.includes("from invitations"))).toBe(true);
    expect(await statementsOf(() => ask(foreign))).toEqual(asked);
  });
});
