import { accountsOfBerlin } from "./accounts-berlin";
import { accountsOfLondon } from "./accounts-london";
import { accountsOfLyon } from "./accounts-lyon";
import type { MemberKey, TeamName } from "./members";

export type Tongue = "en" | "de" | "fr";

/** How happy an account's people are when nothing in particular happens. */
export type Mood = "delighted" | "content" | "mixed" | "strained";

/**
 * What happens to an account in the year: `handover`: its analyst leaves and nobody takes over properly; `leaving`: the same, and it
 * ends the contract; `late`: its reports come late; `silent`: large, and never answers; `new`: signed after the last pulse.
 */
export type Plot = "handover" | "leaving" | "late" | "silent" | "new";

export type AccountSpec = {
  readonly key: string;
  readonly name: string;
  readonly domain: string;
  readonly owner: MemberKey | null;
  readonly revenue: number | null;
  readonly currency?: "GBP";
  readonly region: string;
  readonly tags: readonly string[];
  /** The day the contract began; null for one that began three weeks ago. */
  readonly since: string | null;
  /** Days from today to the renewal of the contract; null where it runs on. */
  readonly renewsInDays: number | null;
  readonly people: number;
  readonly mood: Mood;
  readonly plot?: Plot;
  /** The key of the account it belongs to; that one comes first in the list. */
  readonly parent?: string;
  /** Who is there by name; the others are made up from lists. */
  readonly named?: readonly string[];
  readonly tongue?: Tongue;
  readonly zone?: string;
};

export type Account = AccountSpec & {
  readonly team: TeamName;
  readonly tongue: Tongue;
  readonly zone: string;
};

/** The client companies: 38 of the whole year and two new ones. */
export const ACCOUNTS: readonly Account[] = [
  ...accountsOfBerlin.map((account) => of(account, "Berlin", "de", "Europe/Berlin")),
  ...accountsOfLondon.map((account) => of(account, "London", "en", "Europe/London")),
  ...accountsOfLyon.map((account) => of(account, "Lyon", "fr", "Europe/Paris")),
];

function of(account: AccountSpec, team: TeamName, tongue: Tongue, zone: string): Account {
  return { tongue, zone, ...account, team };
}
