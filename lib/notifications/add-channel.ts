import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { assertPublicHost } from "@/lib/platform/assert-public-host";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { RuleViolation } from "@/lib/platform/errors";
import { sealChannelUrl } from "./channel-url";
import { type AddChannelInput, addChannelSchema } from "./schema";

type Circumstances = { readonly now?: Date; readonly isLocal?: boolean };

export const MOST_CHANNELS = 20;

/** Adds a channel of Slack or Teams that hears of some kinds of news. Its address is kept sealed. */
export async function addChannel(
  actor: Actor,
  input: AddChannelInput,
  { now = new Date(), isLocal = env().isLocal }: Circumstances = {},
) {
  authorize(actor, "workspace:configure");
  const { url, ...channel } = addChannelSchema.parse(input);
  const { hostname } = new URL(url);
  await assertPublicHost(hostname, isLocal, "Paste the address that Slack or Teams shows.");
  const { workspaceId, memberId } = actor;
  const id = uuidv7();

  await inWorkspace(actor, async (db) => {
    // Taken in turn, so that two at once count each other.
    await db.$queryRaw`select id from workspaces where id = ${workspaceId}::uuid for update`;
    if ((await db.chatChannel.count({ where: { workspaceId } })) >= MOST_CHANNELS) {
      throw new RuleViolation(`There are ${MOST_CHANNELS} channels already. Remove one first.`);
    }
    if (
      await db.chatChannel.findFirst({ where: { workspaceId, name: channel.name }, select: { id: true } })
    ) {
      throw new RuleViolation("There is a channel of this name already. Choose another name.");
    }
    const sealedUrl = sealChannelUrl({ workspaceId, id }, url);
    await db.chatChannel.create({
      data: { workspaceId, id, ...channel, sealedUrl, createdById: memberId, createdAt: now },
      select: { id: true },
    });
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "channel:added",
      subject: { type: "ChatChannel", id },
      data: { ...channel, host: hostname },
      at: now,
    });
  });
  return { id };
}
