import { env } from "@/lib/platform/env";
import { openSecret, type SecretPlace, sealSecret } from "@/lib/platform/sealed-secret";

/** The columns of a sender that are sealed. */
export type SecretColumn =
  | "password"
  | "oauth_client_secret"
  | "oauth_refresh_token"
  | "dkim_private_key"
  | "hook_secret";

type SenderKey = { readonly workspaceId: string; readonly id: string };

/** A sender's secret, sealed for its own column and row. */
export function sealSenderSecret(sender: SenderKey, column: SecretColumn, clear: string) {
  return sealSecret(env().SECRET, clear, placeOf(sender, column));
}

/** A sender's secret in clear; throws UnreadableSecret when it was changed, moved, or sealed under another SECRET. */
export function openSenderSecret(sender: SenderKey, column: SecretColumn, sealed: string) {
  return openSecret(env().SECRET, sealed, placeOf(sender, column));
}

function placeOf({ workspaceId, id }: SenderKey, column: SecretColumn): SecretPlace {
  return { workspaceId, table: "senders", column, rowId: id };
}
