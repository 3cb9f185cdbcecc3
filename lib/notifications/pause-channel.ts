import type { Actor } from "@/lib/access/actor";
import { changeChannel } from "./change-channel";
import { type ChannelInput, channelSchema } from "./schema";

/** Lets a channel rest: it hears of nothing until somebody resumes it. */
export async function pauseChannel(actor: Actor, input: ChannelInput, now = new Date()) {
  const { channelId } = channelSchema.parse(input);
  await changeChannel(
    actor,
    {
      channelId,
      action: "channel:paused",
      write: (db, where) =>
        db.chatChannel.updateMany({ where, data: { pauseReason: "It was paused by an admin." } }),
    },
    now,
  );
}
