import type { Actor } from "@/lib/access/actor";
import type { MemberKey } from "./meridian/members";
import type { PlannedCase } from "./year";

/** The demo firm as it stands in the database while its year is being recorded. */
export type World = {
  readonly workspaceId: string;
  readonly publicKey: string;
  readonly surveyId: string;
  readonly actors: ReadonlyMap<MemberKey, Actor>;
  readonly teamIds: ReadonlyMap<string, string>;
  readonly causeIds: ReadonlyMap<string, string>;
  readonly accountIds: Map<string, string>;
  /** By a person's key. */
  readonly contactIds: Map<string, string>;
  /** The links that went out, by a person's e-mail address and what for. */
  readonly links: Map<string, string>;
  readonly cases: Map<PlannedCase, { readonly caseId: string; ownerId: string | null }>;
};

/** What must be there because it was just made. */
export function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo firm has no ${String(key)}.`);
  return value;
}

/** Who is meant by a member's id. */
export function memberOf(world: World, memberId: string | null): MemberKey {
  const found = [...world.actors].find(([, actor]) => actor.memberId === memberId);
  if (!found) throw new Error("Nobody of the demo firm has this id.");
  return found[0];
}

export function pulseLink(email: string, pulse: number): string {
  return `${email} pulse ${pulse}`;
}

export function followUpLink(email: string): string {
  return `${email} follow-up`;
}
