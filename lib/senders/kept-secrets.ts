import type { SenderSettings } from "./schema";

/** What of a stored sender decides whether its secrets may be used on. */
export type StoredSender = {
  readonly kind: string;
  readonly host: string | null;
  readonly port: number | null;
  readonly security: string | null;
  readonly username: string | null;
  readonly oauthTenant: string | null;
  readonly oauthClientId: string | null;
};

/** What a secret was entered for: it may not be sent anywhere else, or whoever may change the host could read it there. */
const BOUND_TO = {
  house: [],
  smtp: ["kind", "host", "port", "security", "username"],
  microsoft: ["kind", "oauthTenant", "oauthClientId", "username"],
  google: ["kind", "oauthClientId", "username"],
} as const satisfies Record<SenderSettings["kind"], readonly (keyof StoredSender)[]>;

/** Whether an empty secret field may keep what is stored: only for the very same server and account. */
export function keepsSecrets(stored: StoredSender, settings: SenderSettings): boolean {
  const next: Partial<StoredSender> = settings;
  return BOUND_TO[settings.kind].every((field) => stored[field] === next[field]);
}
