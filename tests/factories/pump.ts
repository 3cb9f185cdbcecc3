import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDebts } from "@/lib/deliveries/open-debts";
import { openJournal } from "@/lib/deliveries/open-journal";
import { sendDueDeliveries } from "@/lib/deliveries/send-due-deliveries";
import { inWorkspace } from "@/lib/platform/database/door";
import { openSmtpLanes } from "@/lib/platform/smtp-lanes";
import { readSender } from "@/lib/senders/read-sender";

/** Sends what is due in one workspace now, as one worker does, until nothing is left. */
export async function pump(
  workspaceId: string,
  url: string,
  {
    now,
    connections = 4,
    turns = Number.POSITIVE_INFINITY,
  }: { now?: Date; connections?: number; turns?: number } = {},
) {
  const folder = join(tmpdir(), `amends-pump-${randomUUID()}`);
  const workerId = randomUUID();
  const journal = openJournal(folder, workerId);
  const lanes = openSmtpLanes({ url }, connections);
  const sender = await inWorkspace({ workspaceId }, (db) => readSender(db, workspaceId));
  const clock = () => now ?? new Date();
  try {
    const turn = { workspaceId, workerId, sender, lanes, journal, debts: openDebts(workerId, journal) };
    for (let n = 0; n < turns; n += 1) {
      if ((await sendDueDeliveries(turn, clock)).claimed === 0) break;
    }
  } finally {
    for (const lane of lanes) lane.close();
    journal.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The mails of a campaign as the database knows them, with their contact and invitation. */
export function deliveriesOf(workspaceId: string, campaignId: string) {
  return inWorkspace({ workspaceId }, (db) =>
    db.delivery.findMany({
      where: { workspaceId, campaignId },
      orderBy: { id: "asc" },
      include: { invitation: { include: { contact: { include: { rule: true } } } } },
    }),
  );
}
