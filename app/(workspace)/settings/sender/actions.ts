"use server";

import { formAction } from "@/app/_server/form-action";
import { configureBounceReports } from "@/lib/bounces/configure-bounce-reports";
import { bounceReportsSchema } from "@/lib/bounces/schema";
import { checkSenderDns } from "@/lib/senders/check-sender-dns";
import { configureSender } from "@/lib/senders/configure-sender";
import { createDkimKey } from "@/lib/senders/create-dkim-key";
import { resumeSender } from "@/lib/senders/resume-sender";
import { dkimKeySchema, nothingSchema, senderSchema } from "@/lib/senders/schema";
import { testSender } from "@/lib/senders/test-sender";

const SENDER = "/settings/sender";

export const configureSenderAction = formAction(
  senderSchema,
  (actor, settings) => configureSender(actor, settings),
  {
    revalidate: [SENDER],
    secrets: ["password", "oauthClientSecret", "oauthRefreshToken"],
  },
);

export const resumeSenderAction = formAction(nothingSchema, (actor) => resumeSender(actor), {
  revalidate: [SENDER],
});

export const testSenderAction = formAction(nothingSchema, (actor) => testSender(actor), {
  revalidate: [SENDER],
  message: (findings) => findings.at(-1)?.sentence ?? "",
});

export const checkDnsAction = formAction(nothingSchema, (actor) => checkSenderDns(actor), {
  revalidate: [SENDER],
});

export const createDkimKeyAction = formAction(dkimKeySchema, (actor, input) => createDkimKey(actor, input), {
  revalidate: [SENDER],
});

export const configureBounceReportsAction = formAction(
  bounceReportsSchema,
  (actor, input) => configureBounceReports(actor, input),
  { revalidate: [SENDER], secrets: ["secret"] },
);
