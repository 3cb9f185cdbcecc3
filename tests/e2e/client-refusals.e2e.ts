import { expect, test } from "playwright/test";
import { CLIENTS } from "./firms/people";
import { readMail } from "./mailbox";
import { product } from "./product";

test("links that are unknown, malformed or another's open nothing, with the right status", async ({
  request,
}) => {
  const { url } = product();
  for (const link of [
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
  const mail = await readMail(CLIENTS.Kim, /./);
  const link = new RegExp(`${product().url}/r/[^"\\s/]+(?=/9")`).exec(mail.html)?.[0] ?? "";
  for (const score of ["11", "-1", "9.5", "", "nine"]) {
    const refused = await request.post(link, { form: { score, comment: "kept words" } });
    expect(refused.status(), score).toBe(422);
    expect(await refused.text()).toContain("kept words");
  }
});
