import { findListeners } from "@/lib/case-trail/find-listeners";
import { notifyMembers } from "@/lib/notifications/notify-members";
import type { Db } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import type { ClientMail } from "./mark-client-mail";
import type { readClientMail } from "./read-client-mail";
import { tellOfUnsentApologyJob } from "./tell-of-unsent-apology";

type Mail = NonNullable<Awaited<ReturnType<typeof readClientMail>>>;
type Lost = { readonly about: ClientMail; readonly mail: Mail; readonly why: string };

/** Tells the author of a mail and the owner of its case that the client does not have it; of an apology the case's reader hears by mail, too. A step. */
export async function tellOfLostMail(db: Db, { about, mail, why }: Lost, now: Date) {
  const { workspaceId, what } = about;
  const { caseId, memberId } = mail;
  const { ownerId, account, contact } = mail.case;
  await notifyMembers(
    db,
    {
      workspaceId,
      memberIds: await findListeners(db, { workspaceId, caseId, wanted: [memberId, ownerId] }),
      kind: "apology_not_sent",
      words:
        what === "apology"
          ? `The apology to ${account.name} did not arrive: the client does not have it.`
          : `The mail to ${contact.name} did not arrive. ${why}`,
      path: `/recovery/${caseId}`,
      caseId,
    },
    now,
  );
  if (what === "apology") await enqueue(db, tellOfUnsentApologyJob, { workspaceId, caseId });
}
