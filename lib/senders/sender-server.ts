import {
  houseServer,
  memberServer,
  type SmtpLogin,
  type SmtpServer,
} from "@/lib/platform/smtp-server-options";
import type { Sender } from "@/prisma/generated/client";
import { keepRefreshToken } from "./keep-refresh-token";
import { OAUTH_PROVIDERS, type OauthKind } from "./oauth-provider";
import { openSenderSecret } from "./sender-secret";
import { tokenSource } from "./token-source";

/** What tests may put in place of the world: a provider's token server and mail server, and whom to trust. */
export type Surroundings = {
  readonly tokenUrl?: string;
  readonly mailServer?: { readonly host: string; readonly port: number };
  readonly ca?: string;
  readonly allowPrivate?: boolean;
};

/** The mail server of a sender and how it lets us in. Throws UnreadableSecret. */
export function senderServer(sender: Sender, surroundings: Surroundings = {}): SmtpServer {
  switch (sender.kind) {
    case "house":
      return houseServer();
    case "smtp":
      return memberServer(
        {
          host: sender.host ?? "",
          port: sender.port ?? 587,
          security: sender.security ?? "starttls",
          auth: passwordLogin(sender),
        },
        surroundings,
      );
    case "microsoft":
    case "google": {
      const provider = OAUTH_PROVIDERS[sender.kind];
      const auth = oauthLogin(sender, sender.kind, surroundings.tokenUrl);
      return memberServer({ ...provider, ...surroundings.mailServer, auth }, surroundings);
    }
  }
}

function passwordLogin(sender: Sender): SmtpLogin | undefined {
  if (!sender.username || !sender.password) return undefined;
  return {
    type: "LOGIN",
    user: sender.username,
    pass: openSenderSecret(sender, "password", sender.password),
  };
}

function oauthLogin(sender: Sender, kind: OauthKind, tokenUrl?: string): SmtpLogin {
  const { workspaceId, id, generation, oauthClientSecret, oauthRefreshToken } = sender;
  const { scope, ...provider } = OAUTH_PROVIDERS[kind];
  return {
    type: "OAuth2",
    user: sender.username ?? "",
    provisionCallback: tokenSource({
      senderId: id,
      generation,
      request: {
        url: tokenUrl ?? provider.tokenUrl(sender.oauthTenant ?? "common"),
        scope,
        clientId: sender.oauthClientId ?? "",
        clientSecret: openSenderSecret(sender, "oauth_client_secret", oauthClientSecret ?? ""),
        refreshToken: openSenderSecret(sender, "oauth_refresh_token", oauthRefreshToken ?? ""),
      },
      keepRefreshToken: (refreshToken) =>
        keepRefreshToken({ workspaceId, senderId: id, generation, refreshToken }),
    }),
  };
}
