import type { ApologyChannel } from "@/prisma/generated/enums";
import type { Person } from "./cast";
import type { Theme } from "./meridian/themes";

/** What somebody says to a pulse. Pulses count from 0. */
export type PlannedAnswer = {
  readonly person: Person;
  readonly pulse: number;
  readonly at: Date;
  readonly score: number;
  readonly comment: string | null;
  readonly contactMe: boolean;
  readonly correction: { readonly at: Date; readonly score: number } | null;
};

/** One round of a repair, as far as it gets. */
export type PlannedRound = {
  readonly apology: {
    readonly at: Date;
    readonly channel: ApologyChannel;
    readonly text: string;
    readonly personalImpact: string;
  } | null;
  readonly diagnosis: {
    readonly at: Date;
    readonly cause: string;
    readonly whys: readonly string[];
    readonly evidence: string | null;
    readonly noticedFirst: "client" | "us";
    readonly preventable: boolean;
  } | null;
  readonly plan: {
    readonly at: Date;
    readonly fix: string;
    readonly fixDueOn: string;
    readonly clientAsk: string | null;
    readonly gesture: { readonly kind: string; readonly cost: number } | null;
  } | null;
  readonly remedy: {
    readonly at: Date;
    readonly whatWasDone: string;
    readonly proof: string | null;
  } | null;
  /** When the follow-up goes out, if it has by now. */
  readonly followUpAt: Date | null;
  readonly answer: {
    readonly at: Date;
    readonly score: number;
    readonly handling: number;
    readonly isFixed: boolean;
    readonly comment: string | null;
  } | null;
  /** When the waiting for an answer ended in vain. */
  readonly givenUpAt: Date | null;
};

/** How a member ends a case without a recovery. */
export type PlannedEnding = {
  readonly at: Date;
  readonly outcome: "not_an_issue" | "cannot_resolve" | "client_left";
  readonly note: string;
};

export type PlannedCase = {
  readonly person: Person;
  readonly theme: Theme;
  readonly openedAt: Date;
  /** What was said, where no answer opened the case. */
  readonly complaint: string | null;
  readonly rounds: readonly PlannedRound[];
  readonly ending: PlannedEnding | null;
  /** Null while it is open. */
  readonly closedAt: Date | null;
};

/** What becomes of somebody's mail or address in a pulse. */
export type Fate = {
  readonly kind: "bounces" | "refused" | "unknown" | "greylisted" | "unsubscribes" | "leaves";
  readonly pulse: number;
};

/** Everything that happens in the year, decided before any of it is recorded. */
export type Year = {
  readonly pulses: readonly Date[];
  readonly cast: readonly Person[];
  readonly answers: readonly PlannedAnswer[];
  readonly cases: readonly PlannedCase[];
  readonly fates: ReadonlyMap<string, Fate>;
};
