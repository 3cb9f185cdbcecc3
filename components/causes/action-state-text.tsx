import { IconAlertCircle, IconCheck, IconCircle, IconEye, IconRepeat } from "@tabler/icons-react";
import type { ActionState } from "@/lib/causes/action-state";
import classes from "./action-state-text.module.css";
import { ACTION_STATE_NAME } from "./action-state-words";

const MARK = {
  open: IconCircle,
  overdue: IconAlertCircle,
  done: IconEye,
  to_verify: IconEye,
  verified: IconCheck,
  recurred: IconRepeat,
} as const satisfies Record<ActionState, unknown>;

/** How a corrective action stands, in words and with a mark that can be told without colour. */
export function ActionStateText({ state }: { state: ActionState }) {
  const Mark = MARK[state];
  return (
    <span className={classes.state} data-state={state}>
      <Mark size={14} stroke={2} aria-hidden />
      {ACTION_STATE_NAME[state]}
    </span>
  );
}
