import { RuleViolation } from "@/lib/platform/errors";
import { Prisma, type Sender } from "@/prisma/generated/client";
import { keepsSecrets } from "./kept-secrets";
import type { SenderSettings } from "./schema";
import { type SecretColumn, sealSenderSecret } from "./sender-secret";

const MOST_CONNECTIONS = 5;

/** What the stored sender becomes, and which secrets were entered anew. Throws a sentence when one is missing. */
export function senderChange(stored: Sender, settings: SenderSettings) {
  const secrets = secretsOf(stored, settings);
  const { newSecrets, ...sealed } = secrets;
  const change = {
    ...NONE,
    ...(settings.kind === "house" ? {} : openFields(settings)),
    kind: settings.kind,
    ...sealed,
    // A sentence about how it was before is worth nothing now.
    testedAt: null,
    testFindings: Prisma.DbNull,
    dnsCheckedAt: null,
    dnsFindings: Prisma.DbNull,
    rateChangedAt: null,
  };
  return { change: { ...change, rate: change.maxRate }, newSecrets };
}

type Fields = Pick<
  Sender,
  | "host"
  | "port"
  | "security"
  | "username"
  | "oauthTenant"
  | "oauthClientId"
  | "fromName"
  | "fromAddress"
  | "maxConnections"
  | "maxRate"
>;

const NONE: Fields = {
  host: null,
  port: null,
  security: null,
  username: null,
  oauthTenant: null,
  oauthClientId: null,
  fromName: null,
  fromAddress: null,
  maxConnections: MOST_CONNECTIONS,
  maxRate: null,
};

type OwnSettings = Exclude<SenderSettings, { kind: "house" }>;

function openFields(settings: OwnSettings): Partial<Fields> {
  const { fromName, maxConnections, maxRate, username } = settings;
  const usual = { fromName, maxConnections, maxRate, username };
  switch (settings.kind) {
    case "smtp": {
      const { host, port, security, fromAddress } = settings;
      return { ...usual, host, port, security, fromAddress };
    }
    case "microsoft":
    case "google": {
      const { oauthClientId, fromAddress } = settings;
      const oauthTenant = settings.kind === "microsoft" ? settings.oauthTenant : null;
      return { ...usual, oauthTenant, oauthClientId, fromAddress: fromAddress ?? username };
    }
  }
}

type Sealed = Pick<Sender, "password" | "oauthClientSecret" | "oauthRefreshToken">;

function secretsOf(stored: Sender, settings: SenderSettings): Sealed & { newSecrets: SecretColumn[] } {
  const none: Sealed = { password: null, oauthClientSecret: null, oauthRefreshToken: null };
  const newSecrets: SecretColumn[] = [];
  const isSame = keepsSecrets(stored, settings);

  const take = (column: SecretColumn, typed: string | undefined, kept: string | null, name: string) => {
    if (typed !== undefined) {
      newSecrets.push(column);
      return sealSenderSecret(stored, column, typed);
    }
    if (isSame && kept !== null) return kept;
    throw new RuleViolation(
      kept === null
        ? `Enter the ${name}. Nothing was changed yet.`
        : `Enter the ${name} again: it was given for another server or account, and is not sent elsewhere. Nothing was changed yet.`,
    );
  };

  if (settings.kind === "house") return { ...none, newSecrets };
  if (settings.kind === "smtp") {
    if (!settings.username) return { ...none, newSecrets };
    return {
      ...none,
      password: take("password", settings.password, stored.password, "password"),
      newSecrets,
    };
  }
  const { oauthClientSecret: secret, oauthRefreshToken: token } = settings;
  return {
    ...none,
    oauthClientSecret: take("oauth_client_secret", secret, stored.oauthClientSecret, "client secret"),
    oauthRefreshToken: take("oauth_refresh_token", token, stored.oauthRefreshToken, "refresh token"),
    newSecrets,
  };
}
