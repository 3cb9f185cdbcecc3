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

/** A follow-up leaves when its clock has come round, which it does twice a minute. */
const PATIENCE_MS = 45_000;

/** Waits for a mail to an address whose subject fits, and returns the newest; `known` are those that do not count. */
export async function readMail(
  to: string,
  subject: RegExp,
  known: readonly SandboxMail[] = [],
): Promise<SandboxMail> {
  const ids = new Set(known.map(({ id }) => id));
  const fitting = async () =>
    (await listMail(to)).find((mail) => subject.test(mail.subject) && !ids.has(mail.id));
  await expect.poll(fitting, { timeout: PATIENCE_MS }).toBeDefined();
  const found = await fitting();
  if (!found) throw new Error(`No mail to ${to} whose subject fits ${subject}.`);
  return found;
}
