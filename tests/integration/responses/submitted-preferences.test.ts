import { addSeconds } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import { getContact } from "@/lib/accounts/queries";
import { makeAskedContact, stopByLink } from "@/tests/factories/answer";
import { acceptMails, invitationOf } from "@/tests/factories/derived";
import { visit } from "@/tests/factories/visit";
import { makeWorkspace } from "@/tests/factories/workspace";

let link: string;
let state: () => Promise<string>;
let accept: (at: Date) => Promise<void>;

beforeEach(async () => {
  const workspace = await makeWorkspace();
  const asked = await makeAskedContact(workspace);
  link = asked.link;
  accept = async (at) => acceptMails(workspace, await invitationOf(workspace, asked.contactId), at);
  state = async () => (await getContact(workspace.manager, asked.contactId)).state;
});

const post = (to: string, form: Record<string, string>, at = new Date()) =>
  visit(to, { room: "preferences", method: "POST", form, at });

test.each([
  ["sent without having seen the page", { do: "stop", lang: "de" }],
  ["handing over, sent without having seen the page", { do: "left", lang: "de" }],
  ["of another's page", { do: "stop", nonce: "a".repeat(41) }],
  ["that is none of ours", { score: "0", comment: "x" }],
])("a form %s does nothing, as a scanner's is, and shows the page", async (_, form) => {
  const reply = await post(link, form as Record<string, string>);
  expect([reply.status, reply.body.match(/<form method="post">/g)?.length]).toEqual([200, 3]);
  expect(await state()).toBe("active");
});

test("a form of the page that is sent the moment it is shown does nothing; nor does one that nobody knows", async () => {
  const at = new Date();
  const { nonce } = await visit(link, { room: "preferences", at });
  await post(link, { do: "stop", nonce }, at);
  await post(link, { do: "dance", nonce }, new Date(at.getTime() + 5_000));
  expect(await state()).toBe("active");
});

describe("a form of the page, sent by what has just behaved like a scanner", () => {
  const START = new Date("2026-03-02T09:00:00Z");
  const GATEWAY = { network: "a cloud", headers: { "user-agent": "a gateway" } };
  const ONCE_MORE = "please press the button once more";

  const look = (seconds: number, by = {}) =>
    visit(link, { room: "preferences", ...by, at: addSeconds(START, seconds) });
  const send = (seconds: number, form: Record<string, string>, by = {}) =>
    visit(link, { room: "preferences", method: "POST", form, ...by, at: addSeconds(START, seconds) });

  test.each(["stop", "left"])("after opening all links does nothing: %s", async (what) => {
    await accept(addSeconds(START, -3_600));
    for (let score = 0; score <= 10; score += 1)
      await visit(link, { ...GATEWAY, score: String(score), at: addSeconds(START, score / 4) });
    const { nonce } = await look(3, GATEWAY);
    const reply = await send(6, { do: what, nonce }, GATEWAY);
    expect([reply.status, reply.body.includes(ONCE_MORE)]).toEqual([200, true]);
    expect(await state()).toBe("active");
  });

  test("within seconds of the mail does nothing", async () => {
    await accept(START);
    const { nonce } = await look(4);
    expect((await send(8, { do: "stop", nonce })).body).toContain(ONCE_MORE);
    expect(await state()).toBe("active");
  });

  test("does what it says the second time, for it may have been a person, and keeps what was typed", async () => {
    await accept(START);
    const { nonce } = await look(4);
    const typed = { do: "left", name: "Kim Lee", email: "kim@client.example" };
    const asked = await send(8, { ...typed, nonce });
    expect(asked.body).toContain('value="Kim Lee"');
    expect(asked.body.match(/name="again" value="yes"/g)).toHaveLength(3);
    const hasty = await send(8.5, { ...typed, nonce: asked.nonce, again: "yes" });
    expect(hasty.body).toContain(ONCE_MORE);
    await send(12, { ...typed, nonce: hasty.nonce, again: "yes" });
    expect(await state()).toBe("left");
  });

  test("is no matter to a mail program's one click, which stops the mails at any time", async () => {
    await accept(START);
    await stopByLink(link, addSeconds(START, 2));
    expect(await state()).toBe("unsubscribed");
  });

  test("is done at once for a person who was seen on the survey's page a moment before", async () => {
    await accept(addSeconds(START, -3_600));
    const { nonce: ofSurvey } = await visit(link, { score: "9", at: START });
    const seen = { gesture: "touch", nonce: ofSurvey };
    await visit(link, { room: "seen", method: "POST", form: seen, at: addSeconds(START, 2) });
    const { nonce } = await look(4);
    expect((await send(8, { do: "stop", nonce })).body).not.toContain(ONCE_MORE);
    expect(await state()).toBe("unsubscribed");
  });

  test("is not meant by a person who opened a score and came here a minute later", async () => {
    await accept(addSeconds(START, -60));
    await visit(link, { score: "9", at: START });
    const { nonce } = await look(60);
    expect((await send(65, { do: "stop", nonce })).body).not.toContain(ONCE_MORE);
    expect(await state()).toBe("unsubscribed");
  });
});
