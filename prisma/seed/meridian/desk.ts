import type { Theme } from "./themes";

/** Hours before today's moment. */
type HoursAgo = number;

type DeskRound = {
  /** When the apology, the diagnosis, the plan and the remedy were recorded, as far as it got. */
  readonly steps: readonly HoursAgo[];
  /** What the client said to the follow-up. */
  readonly answer?: {
    readonly hoursAgo: HoursAgo;
    readonly score: number;
    readonly handling: number;
    readonly isFixed: boolean;
    readonly words: string;
  };
};

/** A case that lies on somebody's desk today, or was closed in the last days. */
export type DeskCase = {
  readonly account: string;
  /** Which of the account's people, by place in the list. */
  readonly person: number;
  /** By an answer to the latest pulse or the one before, or told by phone. */
  readonly came: "pulse" | "earlier pulse" | "phone";
  readonly score?: number;
  readonly contactMe?: boolean;
  /** What the client made of the score a few minutes later. */
  readonly correctedTo?: number;
  readonly theme: Theme;
  readonly words: string | null;
  /** "today": so that the apology falls due in the next hours, still today. */
  readonly opened: HoursAgo | "today";
  readonly rounds: readonly DeskRound[];
  /** The date promised for the fix, counted from today. */
  readonly fixDueInDays?: number;
  readonly ended?: {
    readonly hoursAgo: HoursAgo;
    readonly outcome: "not_an_issue" | "cannot_resolve";
    readonly note: string;
  };
};
