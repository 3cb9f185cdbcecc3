import { setTimeout as sleep } from "node:timers/promises";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import type { SmtpLanes } from "@/lib/platform/smtp-lanes";
import { claimDeliveries, LEASE_SECONDS } from "./claim-deliveries";
import { type ComposedMail, composeInvitation, type InvitationRecipient } from "./compose-invitation";
import { getMailTemplates } from "./get-mail-templates";
import { handOverDeliveries } from "./hand-over-deliveries";
import { recordDeliveryResults } from "./record-delivery-results";
import { releaseClaims } from "./release-claims";
import { renewLeases } from "./renew-leases";

export const BATCH_SIZE = 50;
const RECORD_WAITS_SECONDS = [1, 2, 4, 8];

export type PumpRound = {
  readonly workspaceId: string;
  readonly workerId: string;
  readonly lanes: SmtpLanes;
  readonly signal?: AbortSignal;
};

export type RoundOutcome = {
  readonly claimed: number;
  readonly handedOver: number;
  /** Whether not one message could even be begun. */
  readonly isServerAway: boolean;
};

/** One round of the pump in one workspace: claims a batch, hands it over, sends it and writes down the answers. */
export async function sendDueDeliveries(round: PumpRound, clock = () => new Date()): Promise<RoundOutcome> {
  const { workspaceId, workerId, lanes, signal } = round;
  const recipients = await claimDeliveries({ workspaceId, workerId, limit: BATCH_SIZE, now: clock() });
  const outcome = { claimed: recipients.length, handedOver: 0, isServerAway: false };
  if (recipients.length === 0) return outcome;

  const mails = await composeAll(workspaceId, recipients);
  if (signal?.aborted) {
    await releaseClaims({ workspaceId, workerId });
    return outcome;
  }
  const handed = await handOverDeliveries({
    workspaceId,
    workerId,
    deliveryIds: [...mails.keys()],
    now: clock(),
  });
  if (handed.length === 0) return outcome;

  const answers = await holdingLeases(round, clock, () =>
    lanes.sendAll(handed.flatMap((id) => mails.get(id) ?? [])),
  );
  const results = handed.flatMap((deliveryId, index) => {
    const answer = answers[index];
    return answer ? [{ deliveryId, answer }] : [];
  });
  const settled = await insisting(() =>
    recordDeliveryResults({ workspaceId, workerId, results, now: clock() }),
  );
  const isServerAway = settled.length > 0 && settled.every(({ fate }) => fate.isOutage);
  return { ...outcome, handedOver: handed.length, isServerAway };
}

async function composeAll(workspaceId: string, recipients: readonly InvitationRecipient[]) {
  const { APP_URL: appUrl, MAIL_FROM: from } = env();
  const versionIds = new Set(recipients.map(({ surveyVersionId }) => surveyVersionId));
  const templates = await getMailTemplates(workspaceId, versionIds);
  const mails = new Map<string, ComposedMail>();
  for (const recipient of recipients) {
    const template = templates.get(recipient.surveyVersionId);
    if (!template) throw new Error(`Survey version ${recipient.surveyVersionId} cannot be read.`);
    mails.set(recipient.deliveryId, composeInvitation(recipient, template, { appUrl, from }));
  }
  return mails;
}

/** Renews the leases while the mail server takes its time. */
async function holdingLeases<T>(round: PumpRound, clock: () => Date, work: () => Promise<T>): Promise<T> {
  const renew = () =>
    renewLeases(round, clock()).catch((error: Error) => log.warn({ error }, "leases not renewed"));
  const timer = setInterval(renew, (LEASE_SECONDS * 1000) / 3);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** What the mail server answered is known to this process alone, so a database that is away for a moment gets more than one chance. */
async function insisting<T>(work: () => Promise<T>): Promise<T> {
  for (const seconds of RECORD_WAITS_SECONDS) {
    try {
      return await work();
    } catch (error) {
      log.warn({ error }, "results not recorded yet");
      await sleep(seconds * 1000);
    }
  }
  return work();
}
