import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { MOST_CHANNELS } from "./add-channel";
import { openChannelUrl } from "./channel-url";

/** The channels that hear of news. Of each address only the host is told. */
export async function listChannels(actor: Actor) {
  authorize(actor, "workspace:configure");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const channels = await db.chatChannel.findMany({
      where: { workspaceId },
      orderBy: { name: "asc" },
      take: MOST_CHANNELS,
      omit: { workspaceId: true, createdById: true },
    });
    return {
      timeZone: await getTimeZone(db, workspaceId),
      channels: channels.map(({ sealedUrl, ...channel }) => ({
        ...channel,
        host: hostOf(openChannelUrl({ workspaceId, id: channel.id }, sealedUrl)),
      })),
    };
  });
}

export type ChannelView = Awaited<ReturnType<typeof listChannels>>["channels"][number];

function hostOf(url: string | null) {
  return url === null ? null : new URL(url).host;
}
