import { setTimeout } from "node:timers/promises";
import { listWholeSandboxMessages } from "@/lib/mailbox/queries";
import { letMailsAge } from "../let-mails-age";

const PATIENCE_MS = 60_000;
/** Whoever sends within a second of seeing the page is taken for a machine. */
const READING_MS = 1_200;

/** Answers as a client does: waits for the mail, opens its link, reads, and posts the form to the product. */
export function answerMail(productUrl: string) {
  return async (email: string, form: Record<string, string>) => {
    const link = await linkIn(email);
    await letMailsAge(process.env.DATABASE_URL ?? "", email);
    const page = await (await fetch(`${productUrl}/r/${link}`)).text();
    const nonce = /name="nonce" value="([^"]+)"/.exec(page)?.[1] ?? "";
    await setTimeout(READING_MS);
    const answer = await fetch(`${productUrl}/r/${link}`, {
      method: "POST",
      body: new URLSearchParams({ ...form, nonce, gesture: "pointer" }),
    });
    if (!answer.ok) throw new Error(`The answer of ${email} was refused with ${answer.status}.`);
  };
}

async function linkIn(email: string) {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    for (const { text } of await listWholeSandboxMessages({ to: email })) {
      const link = /\/r\/([^\s/"]+)/.exec(text)?.[1];
      if (link) return link;
    }
    await setTimeout(250);
  }
  throw new Error(`No survey reached ${email} within a minute.`);
}
