import { ForbiddenError } from "@/lib/platform/errors";
import type { Actor } from "./actor";
import { type Action, isAllowed } from "./permissions";

/** Lets an actor through, or refuses with a sentence. The first line of every entrance. */
export function authorize(actor: Actor, action: Action) {
  if (!isAllowed(actor.role, action)) {
    throw new ForbiddenError("Your role does not allow this. An admin of your workspace can change it.");
  }
}
