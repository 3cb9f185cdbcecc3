import type { Db } from "@/lib/platform/database/door";
import type { MailedAbout } from "./addressee";
import { inboundLimits } from "./report-limit";

/**
 * How many bytes may still be kept of what comes back to one mail of ours or to a case, which is held until the end of the transaction so that
 * nobody else fills them; null when there is none such. A step.
 */
export async function readRoom(db: Db, workspaceId: string, about: MailedAbout): Promise<number | null> {
  const { deliveryId, caseId } = about;
  const [found] = caseId
    ? await db.$queryRaw<object[]>`
        select 1 from recovery_cases where workspace_id = ${workspaceId}::uuid and id = ${caseId}::uuid
        for no key update`
    : await db.$queryRaw<object[]>`
        select 1 from deliveries where workspace_id = ${workspaceId}::uuid and id = ${deliveryId}::uuid
        for no key update`;
  if (!found) return null;
  const [kept] = await db.$queryRaw<{ mails: number; bytes: number }[]>`
    select count(*)::integer as mails, coalesce(sum(octet_length(raw)), 0)::integer as bytes
    from inbound_messages where workspace_id = ${workspaceId}::uuid 
      and (delivery_id = ${deliveryId}::uuid or case_id = ${caseId}::uuid)`;
  const { mails, bytes } = kept ?? { mails: 0, bytes: 0 };
  const { mostMails, mostBytesKept } = inboundLimits(about);
  return mails < mostMails ? Math.max(0, mostBytesKept - bytes) : 0;
}
