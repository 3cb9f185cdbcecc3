import type { Actor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import type { SenderInput } from "@/lib/senders/schema";

/** What the form of a sender of the firm's own sends. */
export const ownServer = {
  kind: "smtp",
  host: "localhost",
  port: "587",
  security: "none",
  username: "ada",
  password: "right horse",
  fromName: "Meridian Advisory",
  fromAddress: "surveys@meridian.example",
  maxConnections: "3",
  maxRate: "2.5",
} as const satisfies SenderInput;

/** What the form of a Microsoft account sends. */
export const microsoftAccount = {
  kind: "microsoft",
  oauthTenant: "0f6bc2a1-directory",
  oauthClientId: "client-1",
  oauthClientSecret: "client secret",
  oauthRefreshToken: "refresh-1",
  username: "surveys@meridian.example",
  fromAddress: "",
  fromName: "",
  maxConnections: "2",
  maxRate: "",
} as const satisfies SenderInput;

/** The sender as it is stored, secrets sealed. */
export function storedSender(actor: Actor) {
  return inWorkspace(actor, (db) =>
    db.sender.findUniqueOrThrow({ where: { workspaceId: actor.workspaceId } }),
  );
}
