import { randomUUID } from "node:crypto";
import { sendDueDeliveries } from "@/lib/deliveries/send-due-deliveries";
import { inWorkspace } from "@/lib/platform/database/door";
import { openSmtpLanes } from "@/lib/platform/smtp-lanes";

/** Sends what is due in one workspace now, as one worker does, until nothing is left. */
export async function pump(
  workspaceId: string,
  url: string,
  { now, connections = 4 }: { now?: Date; connections?: number } = {},
) {
  const lanes = openSmtpLanes(url, connections);
  const round = { workspaceId, workerId: randomUUID(), lanes };
  const clock = () => now ?? new Date();
  try {
    while ((await sendDueDeliveries(round, clock)).claimed > 0);
  } finally {
    lanes.close();
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
