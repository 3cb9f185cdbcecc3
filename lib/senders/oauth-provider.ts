import type { SmtpSecurity } from "@/lib/platform/smtp-server-options";

export type OauthKind = "microsoft" | "google";

/** Where a firm's Microsoft or Google account takes mail, and where it changes a refresh token for an access token. */
export const OAUTH_PROVIDERS = {
  microsoft: {
    name: "Microsoft",
    host: "smtp.office365.com",
    port: 587,
    security: "starttls",
    tokenUrl: (directory: string) =>
      `https://login.microsoftonline.com/${encodeURIComponent(directory)}/oauth2/v2.0/token`,
    scope: "https://outlook.office.com/SMTP.Send offline_access",
  },
  google: {
    name: "Google",
    host: "smtp.gmail.com",
    port: 465,
    security: "tls",
    tokenUrl: () => "https://oauth2.googleapis.com/token",
    scope: null,
  },
} as const satisfies Record<OauthKind, OauthProvider>;

type OauthProvider = {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly security: SmtpSecurity;
  readonly tokenUrl: (directory: string) => string;
  /** What the access token is for, where the request must say it. */
  readonly scope: string | null;
};
