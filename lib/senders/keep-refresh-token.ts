import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { sealSenderSecret } from "./sender-secret";

type Renewal = {
  readonly workspaceId: string;
  readonly senderId: string;
  readonly generation: number;
  readonly refreshToken: string;
};

/** Keeps the refresh token that replaces the last one, unless the sender was configured anew meanwhile. The old one would lapse, at Microsoft after 90 days. */
export async function keepRefreshToken({ workspaceId, senderId, generation, refreshToken }: Renewal) {
  const key = { workspaceId, id: senderId };
  await inWorkspace(systemActor(workspaceId), (db) =>
    db.sender.updateMany({
      where: { ...key, generation },
      data: { oauthRefreshToken: sealSenderSecret(key, "oauth_refresh_token", refreshToken) },
    }),
  );
}
