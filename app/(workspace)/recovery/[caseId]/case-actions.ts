import {
  apologiseAction,
  apologiseAgainAction,
  assignAction,
  changeSeverityAction,
  closeAction,
  confirmArrivalAction,
  denyArrivalAction,
  diagnoseAction,
  holdAction,
  liftConflictAction,
  noteAnswerAction,
  noteForColleaguesAction,
  planAction,
  releaseAction,
  remedyAction,
  sendLetterAgainAction,
  tellByPhoneAction,
  writeToClientAction,
} from "../actions";
import { decideGestureAction, offerGestureAction, withdrawGestureAction } from "../approvals/actions";
import {
  addAction,
  changeAction,
  failAction,
  finishAction,
  verifyAction,
} from "../corrective-actions/actions";

/** What can be done with a case and its steps. */
export const ACTIONS = {
  apologise: apologiseAction,
  diagnose: diagnoseAction,
  plan: planAction,
  remedy: remedyAction,
  close: closeAction,
  assign: assignAction,
  hold: holdAction,
  release: releaseAction,
  changeSeverity: changeSeverityAction,
  liftConflict: liftConflictAction,
  apologiseAgain: apologiseAgainAction,
  confirmArrival: confirmArrivalAction,
  denyArrival: denyArrivalAction,
  sendLetterAgain: sendLetterAgainAction,
  tellByPhone: tellByPhoneAction,
};

/** With what is written to and fro. */
export const MESSAGE_ACTIONS = {
  write: writeToClientAction,
  note: noteAnswerAction,
  leave: noteForColleaguesAction,
  again: sendLetterAgainAction,
  confirm: confirmArrivalAction,
  deny: denyArrivalAction,
};

/** With what is changed so that the cause does not come back. */
export const CORRECTIVE_ACTIONS = {
  add: addAction,
  change: changeAction,
  finish: finishAction,
  verify: verifyAction,
  fail: failAction,
};

/** With what is given. */
export const GESTURE_ACTIONS = {
  offer: offerGestureAction,
  decide: decideGestureAction,
  withdraw: withdrawGestureAction,
};
