import type { Db } from "@/lib/platform/database/door";
import { ConflictError, RuleViolation } from "@/lib/platform/errors";
import { readDraft } from "./read-draft";

type Lock = {
  readonly workspaceId: string;
  readonly surveyId: string;
  /** When the draft was last changed, as far as whoever wants it has seen it; not given by who has seen none. */
  readonly seenAt?: Date;
};

/** A survey's draft for whoever is about to change or to publish it: until the transaction ends nobody else does. A step. */
export async function lockDraft(db: Db, { workspaceId, surveyId, seenAt }: Lock) {
  await db.$queryRaw`select from surveys where workspace_id = ${workspaceId}::uuid and id = ${surveyId}::uuid for update`;
  const survey = await readDraft(db, workspaceId, surveyId);
  if (survey.state === "archived") throw new RuleViolation("An archived survey cannot be changed.");
  if (seenAt && seenAt.getTime() !== survey.updatedAt.getTime()) throw new ConflictError(OVERTAKEN);
  return survey;
}

const OVERTAKEN =
  "Somebody saved this survey after you opened it, so nothing of yours was saved over it. What you typed is still here. Reload this page to see what was saved; there you can put what you typed over it.";
