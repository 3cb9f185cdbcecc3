import type { ContactRole } from "@/prisma/generated/enums";
import type { Dice } from "./dice";
import { ACCOUNTS, type Account } from "./meridian/accounts";
import { JOB_TITLES, ROLES_IN_ORDER } from "./meridian/job-titles";
import { FIRST_NAMES, LAST_NAMES } from "./meridian/names";

/** Somebody at a client company. */
export type Person = {
  /** Account and place in its list: "northwind/0". */
  readonly key: string;
  readonly account: Account;
  readonly name: string;
  readonly firstName: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly role: ContactRole | null;
  /** How they are inclined to judge, 0 (severe) to 1 (kind). */
  readonly leaning: number;
  /** How likely they are to answer a survey, 0..1. */
  readonly willingness: number;
};

/** Everybody at the client companies, in the order of the accounts; always the same people for the same dice. */
export function makeCast(dice: Dice): Person[] {
  const taken = new Set<string>();
  return ACCOUNTS.flatMap((account) =>
    Array.from({ length: account.people }, (_, place) => {
      const own = dice.fork(`person ${account.key}/${place}`);
      const name = account.named?.[place] ?? freeName(account, own, taken);
      taken.add(name);
      return makePerson(account, place, name, own);
    }),
  );
}

function makePerson(account: Account, place: number, name: string, dice: Dice): Person {
  const role = ROLES_IN_ORDER[place % ROLES_IN_ORDER.length] ?? null;
  const titles = JOB_TITLES[account.tongue][role ?? "user"];
  const busy = role === "decision_maker" ? -0.06 : 0;
  return {
    key: personKey(account.key, place),
    account,
    name,
    firstName: name.split(" ")[0] ?? name,
    email: `${mailboxOf(name)}@${account.domain}`,
    jobTitle: dice.pick(titles),
    role,
    leaning: dice.share(),
    willingness: Math.min(0.95, Math.max(0.1, 0.61 + busy + dice.between(-0.34, 0.34))),
  };
}

export function personKey(account: string, place: number): string {
  return `${account}/${place}`;
}

function freeName({ tongue }: Account, dice: Dice, taken: ReadonlySet<string>): string {
  for (;;) {
    const name = `${dice.pick(FIRST_NAMES[tongue])} ${dice.pick(LAST_NAMES[tongue])}`;
    if (!taken.has(name)) return name;
  }
}

function mailboxOf(name: string) {
  return name
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .normalize("NFD")
    .replaceAll(/[^a-z ]/g, "")
    .replaceAll(" ", ".");
}
