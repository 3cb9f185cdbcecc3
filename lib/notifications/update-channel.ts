import type { Actor } from "@/lib/access/actor";
import { changeChannel } from "./change-channel";
import { type UpdateChannelInput, updateChannelSchema } from "./schema";

/** Changes which kinds of news a channel hears of. */
export async function updateChannel(actor: Actor, input: UpdateChannelInput, now = new Date()) {
  const { channelId, tells } = updateChannelSchema.parse(input);
  await changeChannel(
    actor,
    {
      channelId,
      action: "channel:changed",
      data: { tells },
      write: (db, where) => db.chatChannel.updateMany({ where, data: { tells } }),
    },
    now,
  );
}
