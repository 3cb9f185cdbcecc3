import type { Actor } from "@/lib/access/actor";
import { changeChannel } from "./change-channel";
import { type ChannelInput, channelSchema } from "./schema";

/** Lets a channel hear of news again, from now on: what came while it was paused is not made up for. */
export async function resumeChannel(actor: Actor, input: ChannelInput, now = new Date()) {
  const { channelId } = channelSchema.parse(input);
  await changeChannel(
    actor,
    {
      channelId,
      action: "channel:resumed",
      write: (db, where) => db.chatChannel.updateMany({ where, data: { pauseReason: null, trouble: null } }),
    },
    now,
  );
}
