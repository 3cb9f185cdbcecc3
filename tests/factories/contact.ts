import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { addAccount } from "@/lib/accounts/add-account";
import { addContact } from "@/lib/accounts/add-contact";
import type { AddContact } from "@/lib/accounts/schema";

/** A contact, at an account of its own unless one is given. */
export async function makeContact(actor: Actor, given: Partial<AddContact> = {}) {
  const tag = randomUUID().slice(0, 8);
  const accountId = given.accountId ?? (await addAccount(actor, { name: `Client ${tag}` })).id;
  const contact = { name: `Dana ${tag}`, email: `dana-${tag}@client.example`, ...given, accountId };
  const { id } = await addContact(actor, contact);
  return { id, ...contact };
}

/** So many contacts at one account, one after the other. */
export async function makeContacts(actor: Actor, count: number) {
  const { id: accountId } = await addAccount(actor, { name: `Client ${randomUUID().slice(0, 8)}` });
  const contacts: Awaited<ReturnType<typeof makeContact>>[] = [];
  for (let i = 0; i < count; i += 1) contacts.push(await makeContact(actor, { accountId }));
  return contacts;
}
