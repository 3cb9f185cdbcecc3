import { beforeEach, expect, test } from "vitest";
import { getContact } from "@/lib/accounts/queries";
import { makeAskedContact } from "@/tests/factories/answer";
import { visit } from "@/tests/factories/visit";
import { makeWorkspace } from "@/tests/factories/workspace";

let link: string;
let state: () => Promise<string>;

beforeEach(async () => {
  const workspace = await makeWorkspace();
  const asked = await makeAskedContact(workspace);
  link = asked.link;
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
