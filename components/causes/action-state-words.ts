import type { ActionState } from "@/lib/causes/action-state";
import type { ACTION_FILTERS } from "@/lib/causes/schema";
import { longDay } from "@/lib/platform/date-words";

/** A state in a word or two. */
export const ACTION_STATE_NAME: Record<ActionState, string> = {
  open: "Open",
  overdue: "Overdue",
  done: "Done, being watched",
  to_verify: "To be verified",
  verified: "Held",
  recurred: "Did not hold",
};

/** What a list of actions can be narrowed to. */
export const ACTION_FILTER_NAME: Record<(typeof ACTION_FILTERS)[number], string> = {
  unfinished: "Unfinished",
  open: "Open",
  overdue: "Overdue",
  recurred: "Did not hold",
  done: "Done, being watched",
  to_verify: "To be verified",
  verified: "Held",
  all: "All",
};

/** What is to be seen to next, and when: "to be done by 12 March 2026". */
export function actionStateWords(
  state: ActionState,
  { dueOn, verifyOn }: { dueOn: Date; verifyOn: Date },
): string {
  const day = (on: Date) => longDay(on.toISOString());
  switch (state) {
    case "open":
      return `to be done by ${day(dueOn)}`;
    case "overdue":
      return `was to be done by ${day(dueOn)}`;
    case "done":
      return `can be verified from ${day(verifyOn)} on`;
    case "to_verify":
      return "nothing of the kind was found since: say whether it held";
    case "verified":
      return "nothing of the kind was found until it was verified";
    case "recurred":
      return "it has to be done anew";
  }
}
