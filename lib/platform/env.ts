import { isIP } from "node:net";
import { z } from "zod";
import { type LinkKey, parseLinkKeys } from "./link-keys";

const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be a URL that starts with ${protocols.map((p) => `${p}//`).join(" or ")}`,
  });

const wholeNumber = (least: number, most: number) => {
  const words = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(words).int(words).min(least, words).max(most, words);
};
const port = (fallback: number) => wholeNumber(1, 65535).default(fallback);

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const environmentSchema = z.object({
  APP_URL: url(["http:", "https:"]).optional(),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: port(3000),
  DATABASE_URL: url(["postgres:", "postgresql:"]),
  MIGRATE_DATABASE_URL: url(["postgres:", "postgresql:"]).optional(),
  DATABASE_POOL_SIZE: wholeNumber(2, 200).default(10),
  SECRET: z.string().min(32, "must have at least 32 characters"),
  LINK_KEYS: z
    .string()
    .refine(
      (list) => parseLinkKeys(list) !== null,
      "must be a list like 2:key,1:key, each version once, each key of at least 32 characters",
    )
    .optional(),
  SMTP_URL: url(["smtp:", "smtps:"]).optional(),
  SANDBOX_SMTP_PORT: port(3025),
  MAIL_FROM: z.email("must be an e-mail address").default("amends@localhost.localdomain"),
  INBOUND_DOMAIN: z
    .string()
    .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+$/, "must be a domain in lower case")
    .optional(),
  INBOUND_SMTP_PORT: wholeNumber(1, 65535).optional(),
  DNS_SERVERS: z
    .string()
    .refine(
      (list) => list.split(",").every(isNameServer),
      "must be IP addresses with or without a port, separated by commas",
    )
    .optional(),
  DATA_FOLDER: z.string().min(1).default(".data"),
  POSTGRES_PORT: port(54329),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
});

/** Every variable the product reads. */
export const environmentNames = Object.keys(environmentSchema.shape);

export type Environment = z.infer<typeof environmentSchema> & {
  /** Where the product is reached; on this machine, at its port, unless told. */
  readonly APP_URL: string;
  readonly isLocal: boolean;
  /** The keys of clients' links; unless told, one that is the secret. */
  readonly linkKeys: readonly LinkKey[];
};

/** The configuration, checked; throws one sentence that names the first bad variable. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? "environment");
    const missing = given[name] === undefined;
    throw new Error(
      missing ? `${name} is not set.` : `${name} is not valid: it ${issue?.message ?? "cannot be read"}.`,
    );
  }
  const { APP_URL = `http://127.0.0.1:${parsed.data.PORT}`, LINK_KEYS, SECRET } = parsed.data;
  const linkKeys = (LINK_KEYS && parseLinkKeys(LINK_KEYS)) || [{ version: 1, secret: SECRET }];
  const environment = { ...parsed.data, APP_URL, isLocal: isLoopback(APP_URL), linkKeys };
  if (!environment.isLocal && !environment.SMTP_URL) {
    throw new Error("SMTP_URL is not set. With a public APP_URL a mail server is needed.");
  }
  return environment;
}

let parsed: Environment | undefined;

/** The configuration of this process, parsed once. */
export function env(): Environment {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}

/** Whether an address can only be reached from this machine: then local mode needs no configuration. */
export function isLoopback(appUrl: string) {
  if (!URL.canParse(appUrl)) return false;
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(appUrl).hostname);
}

/** "192.0.2.53", "192.0.2.53:5353" or "[2001:db8::53]:5353". */
function isNameServer(server: string) {
  const [, v6, v4] = /^(?:\[([^\]]+)\](?::\d{1,5})?|([\d.]+)(?::\d{1,5})?)$/.exec(server.trim()) ?? [];
  return isIP(v6 ?? v4 ?? server.trim()) > 0;
}
