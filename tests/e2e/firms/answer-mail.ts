import { setTimeout } from "node:timers/promises";
import { listWholeSandboxMessages } from "@/lib/mailbox/queries";

const PATIENCE_MS = 60_000;

/** Answers as a client does: waits for the mail, takes its link, and posts the form to the product. */
export function answerMail(productUrl: string) {
  return async (email: string, form: Record<string, string>) => {
    const link = await linkIn(email);
    const answer = await fetch(`${productUrl}/r/${link}`, {
      method: "POST",
      body: new URLSearchParams(form),
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
