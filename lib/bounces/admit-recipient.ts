import { findWorkspaceOfKey } from "@/lib/access/find-workspace-of-key";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import type { Admission } from "@/lib/platform/inbound-smtp";
import { readAddressee } from "./addressee";
import { readRoom } from "./read-room";
import { MOST_REPORT_BYTES } from "./report-limit";

/** Whether mail to an address is taken in: only what answers one of our mails, and only while the largest mail has room beside what is kept. */
export async function admitRecipient(address: string): Promise<Admission> {
  const { SECRET: secret, INBOUND_DOMAIN: domain = "" } = env();
  const addressee = readAddressee(address, { secret, domain });
  const workspaceId = addressee && (await findWorkspaceOfKey(addressee.publicKey));
  if (!workspaceId) return "unknown";

  const room = await inWorkspace({ workspaceId }, (db) => readRoom(db, workspaceId, addressee.about));
  if (room === null) return "unknown";
  return room >= MOST_REPORT_BYTES ? "welcome" : "later";
}
