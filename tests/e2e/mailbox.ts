import { expect } from "playwright/test";
import { z } from "zod";
import { product } from "./product";

const messages = z.object({
  messages: z.array(
    z.object({ id: z.string(), to: z.string(), subject: z.string(), text: z.string(), html: z.string() }),
  ),
});

export type SandboxMail = z.infer<typeof messages>["messages"][number];

/** Everything that arrived for an address, newest first, as scripts read it. */
export async function listMail(to: string): Promise<SandboxMail[]> {
  const answer = await fetch(`${product().url}/mailbox/messages.json?to=${encodeURIComponent(to)}`);
  return messages.parse(await answer.json()).messages;
}

/** Waits for a mail to an address whose subject fits, and returns the newest. */
export async function readMail(to: string, subject: RegExp): Promise<SandboxMail> {
  const fitting = async () => (await listMail(to)).find((mail) => subject.test(mail.subject));
  await expect.poll(fitting, { timeout: 20_000 }).toBeDefined();
  const found = await fitting();
  if (!found) throw new Error(`No mail to ${to} whose subject fits ${subject}.`);
  return found;
}
