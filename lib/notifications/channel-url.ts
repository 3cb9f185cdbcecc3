import { env } from "@/lib/platform/env";
import { openSecret, type SecretPlace, sealSecret, UnreadableSecret } from "@/lib/platform/sealed-secret";

type ChannelKey = { readonly workspaceId: string; readonly id: string };

/** The address of a channel's webhook, sealed for its own row. */
export function sealChannelUrl(channel: ChannelKey, url: string): string {
  return sealSecret(env().SECRET, url, placeOf(channel));
}

/** The address in clear; null when it was changed, moved, or sealed under another SECRET. */
export function openChannelUrl(channel: ChannelKey, sealed: string): string | null {
  try {
    return openSecret(env().SECRET, sealed, placeOf(channel));
  } catch (error) {
    if (error instanceof UnreadableSecret) return null;
    throw error;
  }
}

function placeOf({ workspaceId, id }: ChannelKey): SecretPlace {
  return { workspaceId, table: "chat_channels", column: "sealed_url", rowId: id };
}
