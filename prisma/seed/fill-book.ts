import { addAccount } from "@/lib/accounts/add-account";
import { addContact } from "@/lib/accounts/add-contact";
import { dateAfter } from "./calendar";
import type { Person } from "./cast";
import { inLanes } from "./in-lanes";
import type { Account } from "./meridian/accounts";
import { known, type World } from "./world";

const NEW_CLIENT_DAYS = -21;

/** Adds client companies and their people. */
export async function fillBook(world: World, people: readonly Person[], now: Date) {
  const accounts = new Set(people.map(({ account }) => account));
  for (const account of accounts) {
    const { id } = await addAccount(known(world.actors, "ines"), accountInput(world, account, now));
    world.accountIds.set(account.key, id);
  }
  await inLanes(Map.groupBy(people, ({ account }) => account).values(), async (person) => {
    const { id } = await addContact(
      known(world.actors, "ines"),
      contactInput(world, person, person.account.key),
    );
    world.contactIds.set(person.key, id);
  });
}

/** Lists somebody at a second company too, under the same address; only one of the two can be asked. */
export async function listTwice(world: World, person: Person, account: string) {
  await addContact(known(world.actors, "ines"), contactInput(world, person, account));
}

function accountInput(world: World, account: Account, now: Date) {
  const { name, revenue, region, tags, since, renewsInDays, owner, parent } = account;
  return {
    name,
    region,
    tags: [...tags],
    ownerId: owner ? known(world.actors, owner).memberId : undefined,
    teamId: known(world.teamIds, account.team),
    parentId: parent && known(world.accountIds, parent),
    revenue: revenue ?? undefined,
    currency: revenue === null ? undefined : (account.currency ?? "EUR"),
    clientSince: midnight(since ?? dateAfter(now, NEW_CLIENT_DAYS)),
    renewalOn: renewsInDays === null ? undefined : midnight(dateAfter(now, renewsInDays)),
  };
}

function contactInput(world: World, person: Person, account: string) {
  const { name, email, jobTitle, role } = person;
  return {
    name,
    email,
    jobTitle,
    role: role ?? undefined,
    accountId: known(world.accountIds, account),
    locale: person.account.tongue,
    timeZone: person.account.zone,
  };
}

function midnight(on: string) {
  return new Date(`${on}T00:00:00Z`);
}
