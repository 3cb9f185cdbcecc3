import { z } from "zod";
import { emailAddress } from "@/lib/platform/email-address";
import { typedNumber, typedNumberOrSay } from "@/lib/platform/typed-number";
import { SenderSecurity } from "@/prisma/generated/enums";

const CONTROL_CHARACTER = /\p{Cc}|\u2028|\u2029/u;

/** One line of text: what could begin a new header or a new command is refused. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.`)
    .refine((text) => !CONTROL_CHARACTER.test(text), "Leave out line breaks and other control characters.");

const emptyIsNone = z.union([z.null(), z.literal("").transform(() => null)]);

/** A secret as it is typed; an empty field keeps the one that is stored. */
const secret = z.union([
  z.undefined(),
  z.literal("").transform(() => undefined),
  z
    .string()
    .max(8192, "This is too long to be right.")
    .refine((text) => !CONTROL_CHARACTER.test(text), "Leave out line breaks and other control characters."),
]);

const LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
const HOST_NAME = new RegExp(`^${LABEL}(\\.${LABEL})*$`);

const hostName = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "Give the name of the mail server, such as smtp.example.com.")
  .max(253, "A server's name has at most 253 characters.")
  .refine((name) => HOST_NAME.test(name), "Write only the server's name, such as smtp.example.com.");

const PORT = "A port is a number from 1 to 65535; usually 587 or 465.";
const RATE = "Choose a number of mails a second from 0.01 to 1000, or leave it empty.";

const rate = z
  .string()
  .trim()
  .regex(/^\d+(\.\d+)?$/)
  .transform(Number);

const usual = {
  fromName: z.union([emptyIsNone, line(200)]),
  maxConnections: typedNumber("connections", 1, 20),
  maxRate: z.union(
    [emptyIsNone, z.union([z.number(), rate], RATE).pipe(z.number().min(0.01, RATE).max(1000, RATE))],
    RATE,
  ),
};

const needed = (sentence: string, most: number) => line(most).refine((text) => text !== "", sentence);

export const smtpSenderSchema = z.object({
  kind: z.literal("smtp"),
  host: hostName,
  port: typedNumberOrSay(PORT, 1, 65535),
  security: z.enum(SenderSecurity, "Choose how the connection is encrypted."),
  username: z.union([emptyIsNone, line(320)]),
  password: secret,
  fromAddress: emailAddress,
  ...usual,
});

const oauth = {
  username: emailAddress,
  oauthClientId: needed("Give the client id.", 320),
  oauthClientSecret: secret,
  oauthRefreshToken: secret,
  fromAddress: z.union([emptyIsNone, emailAddress]),
  ...usual,
};

export const microsoftSenderSchema = z.object({
  kind: z.literal("microsoft"),
  oauthTenant: line(253).refine(
    (directory) => /^[a-z0-9][a-z0-9.-]*$/i.test(directory),
    "Give the directory id, or the directory's domain.",
  ),
  ...oauth,
});

export const googleSenderSchema = z.object({ kind: z.literal("google"), ...oauth });

const houseSenderSchema = z.object({ kind: z.literal("house") });

/** How a workspace sends, by kind of sender. */
export const senderSchema = z.discriminatedUnion("kind", [
  houseSenderSchema,
  smtpSenderSchema,
  microsoftSenderSchema,
  googleSenderSchema,
]);

export type SenderInput = z.input<typeof senderSchema>;
export type SenderSettings = z.output<typeof senderSchema>;

/** A button without fields. */
export const nothingSchema = z.object({});

export const dkimKeySchema = z.object({
  selector: z
    .string()
    .trim()
    .toLowerCase()
    .refine(
      (selector) => selector.length <= 63 && HOST_NAME.test(selector),
      "Use letters, digits and hyphens, such as amends1.",
    ),
});

export type DkimKeyInput = z.input<typeof dkimKeySchema>;
