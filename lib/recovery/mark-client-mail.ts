import type { Db } from "@/lib/platform/database/door";

/** A mail of a case to its client, by id: an apology, or any other letter. */
export type ClientMail = {
  readonly workspaceId: string;
  readonly what: "apology" | "letter";
  readonly id: string;
};

type Marks = {
  readonly handedAt?: Date | null;
  readonly mailedAt?: Date | null;
  readonly notSentAt?: Date | null;
  readonly notSentWhy?: string | null;
  readonly unknownAt?: Date | null;
};

type Change = { readonly from: Marks; readonly to: Marks };

/** Writes down what becomes of a mail to a client, unless something else is written there already; returns whether it was. A step. */
export async function markClientMail(db: Db, { workspaceId, what, id }: ClientMail, { from, to }: Change) {
  const marked = { where: { workspaceId, id, ...from }, data: to };
  const { count } =
    what === "apology" ? await db.apology.updateMany(marked) : await db.caseMessage.updateMany(marked);
  return count === 1;
}
