import { z } from "zod";

/** A secret as it is typed; an empty field keeps the one that is stored. */
const secret = (sentence: string, pattern: RegExp) =>
  z
    .union([
      z.literal("").transform(() => undefined),
      z.string().trim().max(1000, sentence).regex(pattern, sentence),
    ])
    .optional();

/** From which provider bounces and complaints are reported to us, and what proves that it is the provider. */
export const bounceReportsSchema = z.discriminatedUnion("provider", [
  z.object({ provider: z.literal("none") }),
  z.object({
    provider: z.literal("ses"),
    topic: z
      .string()
      .trim()
      .regex(
        /^arn:aws:sns:[a-z]{2}(-[a-z]+)+-\d:\d{12}:[A-Za-z0-9_-]{1,256}$/,
        "A topic looks like arn:aws:sns:eu-west-1:123456789012:bounces.",
      ),
  }),
  z.object({
    provider: z.literal("sendgrid"),
    secret: secret(
      "The verification key is the line that SendGrid shows, beginning with MF.",
      /^[A-Za-z0-9+/]+=*$/,
    ),
  }),
  z.object({
    provider: z.literal("mailgun"),
    secret: secret("The signing key is one word of letters, digits and hyphens.", /^[\w-]+$/),
  }),
  z.object({
    provider: z.literal("postmark"),
    secret: secret(
      "Use 16 or more letters, digits, hyphens or underscores, since it stands in an address.",
      /^[\w-]{16,200}$/,
    ),
  }),
]);

export type BounceReportsInput = z.input<typeof bounceReportsSchema>;
