import type { ObservationKind, ResponseState } from "@/prisma/generated/enums";
import type { Gesture } from "./judge-submission";

/** What the product or a member made of a response, as the audit says it. */
export const DECISIONS = ["response:derived", "response:chosen", "response:discarded"] as const;

export type Decision = (typeof DECISIONS)[number];

type From = {
  readonly id: string;
  readonly score: number | null;
  readonly gesture: Gesture | null;
  readonly networkHash: string | null;
  readonly hasLanguage: boolean;
};

export type ObservedMoment = From & { readonly at: Date; readonly kind: ObservationKind };
export type SentMoment = From & { readonly answeredAt: Date; readonly state: ResponseState };
export type DecidedMoment = {
  readonly id: string;
  readonly at: Date;
  readonly decision: Decision;
  /** The member, or null for the product itself. */
  readonly by: string | null;
  readonly note: string | null;
  /** Which version stood before and stands after it, by id. */
  readonly before: string | null;
  readonly after: string | null;
};

export type TrailMoment = { readonly id: string; readonly at: Date } & (
  | {
      readonly what: ObservationKind | "sent";
      readonly score: number | null;
      readonly gesture: Gesture | null;
      /** "A", "B" … in the order in which networks appear; null for one that is not known. */
      readonly network: string | null;
      readonly hasLanguage: boolean;
    }
  | ({ readonly what: "decided" } & Pick<DecidedMoment, "decision" | "by" | "note" | "before" | "after">)
);

type Happened = {
  readonly observations: readonly ObservedMoment[];
  readonly versions: readonly SentMoment[];
  readonly decisions: readonly DecidedMoment[];
};

/** Everything that happened to the response of an invitation, in the order of time, with its networks named A, B and so on. */
export function orderTrail({ observations, versions, decisions }: Happened): TrailMoment[] {
  const seen = observations.map(({ kind: what, ...moment }) => ({ ...moment, what }));
  const sent = versions.map(({ answeredAt: at, state: _, ...moment }) => ({
    ...moment,
    at,
    what: "sent" as const,
  }));
  const fromSomewhere = inOrder([...seen, ...sent]);
  const names = nameNetworks(fromSomewhere.map(({ networkHash }) => networkHash));
  const visits = fromSomewhere.map(({ networkHash, ...moment }) => ({
    ...moment,
    network: networkHash === null ? null : (names.get(networkHash) ?? null),
  }));
  return inOrder<TrailMoment>([...visits, ...decisions.map((one) => ({ ...one, what: "decided" as const }))]);
}

/** Stable: what happened at the same instant stays in the order given. */
function inOrder<Moment extends { readonly at: Date }>(moments: readonly Moment[]): Moment[] {
  return moments.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

function nameNetworks(hashes: readonly (string | null)[]): Map<string, string> {
  const known = [...new Set(hashes.filter((hash) => hash !== null))];
  return new Map(known.map((hash, index) => [hash, letters(index)]));
}

/** 0 is A, 25 is Z, 26 is AA, as the columns of a sheet. */
function letters(index: number): string {
  const last = String.fromCharCode("A".charCodeAt(0) + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
