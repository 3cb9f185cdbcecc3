import type { Actor } from "@/lib/access/actor";
import { changeChannel } from "./change-channel";
import { type ChannelInput, channelSchema } from "./schema";

/** Removes a channel with its address. */
export async function removeChannel(actor: Actor, input: ChannelInput, now = new Date()) {
  const { channelId } = channelSchema.parse(input);
  await changeChannel(
    actor,
    { channelId, action: "channel:removed", write: (db, where) => db.chatChannel.deleteMany({ where }) },
    now,
  );
}
