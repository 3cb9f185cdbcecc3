import { expect, test } from "playwright/test";
import { answerer, CLIENTS } from "./firms/people";
import { readMail } from "./mailbox";
import { product } from "./product";

test("links that are unknown, malformed or of another firm's client open nothing, with the right status", async ({
  request,
}) => {
  const { url } = product();
  const [key] = (await linkOf(CLIENTS.Kim)).split(".");
  const [, token] = (await linkOf(answerer("consents"))).split(".");
  for (const link of [
    `${key}.${token}`,
    "x",
    "abc.def",
    "%00",
    "a".repeat(500),
    "abcdefghijkl.1AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  ]) {
    expect((await request.get(`${url}/r/${link}`)).status()).toBe(404);
    expect((await request.post(`${url}/r/${link}`, { form: { score: "3" } })).status()).toBe(404);
    expect((await request.get(`${url}/u/${link}`)).status()).toBe(404);
  }
});

test("a score that is none is refused with a sentence, and what was typed is kept", async ({ request }) => {
  const link = `${product().url}/r/${await linkOf(CLIENTS.Kim)}`;
  for (const score of ["11", "-1", "9.5", "", "nine"]) {
    const refused = await request.post(link, { form: { score, comment: "kept words" } });
    expect(refused.status(), score).toBe(422);
    expect(await refused.text()).toContain("kept words");
  }
});

/** What stands behind the room of the link in a client's mail. */
async function linkOf(email: string) {
  const mail = await readMail(email, /./);
  return /\/r\/([^"\s/]+)/.exec(mail.html)?.[1] ?? "";
}
