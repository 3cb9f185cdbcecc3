import type { Db } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";

type Mailed = { readonly caseId: string /** What to do instead, as a sentence. */; readonly instead: string };

/** Refuses a mail to the client of a case whose mail does not arrive any more. A step. */
export async function refuseUnreachable(db: Db, workspaceId: string, { caseId, instead }: Mailed) {
  const { contact } = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { contact: { select: { state: true } } },
  });
  if (contact.state === "bounced" || contact.state === "left") {
    throw new RuleViolation(`Mail to this contact does not arrive any more. ${instead}`);
  }
}
