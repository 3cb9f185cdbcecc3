import { unstable_isUnrecognizedActionError } from "next/navigation";
import type { FormAction, FormState } from "./form-state";
import { typedValues } from "./read-form";

/** The action as a browser asks it: every answer comes with what was sent, and no answer is a refusal too. */
export function askAction(action: FormAction, onDone: (state: FormState) => void): FormAction {
  // Bare on the server: only so does a form work without scripts.
  if (typeof window === "undefined") return action;
  return async (state, form) => {
    const values = typedValues(form);
    try {
      const answer = await action(state, form);
      // Here and not in an effect: the fresh page that comes with the answer may be one without the form.
      if (answer.status === "ok") onDone(answer);
      return { ...answer, values };
    } catch (error) {
      // What comes from the server carries a digest: a way to another page, or a bug for the error page.
      if (error instanceof Error && "digest" in error) throw error;
      const message = unstable_isUnrecognizedActionError(error) ? OUTDATED : CONNECTION_LOST;
      return { status: "refused", message, values };
    }
  };
}

const CONNECTION_LOST =
  "The connection was lost, and it is not known whether this arrived. What you typed is still here. Before you send it again, see in another tab whether it was done.";
const OUTDATED =
  "Amends was updated since this page was opened, so nothing was changed. What you typed is still here: copy it, then reload the page and send it again.";
