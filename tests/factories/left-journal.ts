import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claimDeliveries } from "@/lib/deliveries/claim-deliveries";
import { handOverDeliveries } from "@/lib/deliveries/hand-over-deliveries";
import { type JournalEntry, journalLine } from "@/lib/deliveries/journal-entries";
import type { Attempt } from "@/lib/deliveries/open-journal";
import { releaseLapsedLeases } from "@/lib/deliveries/release-lapsed-leases";
import { type RunningProcess, thisProcess } from "@/lib/platform/running-process";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";
import { makeSendingCampaign } from "./campaign";
import { makeContacts } from "./contact";
import { deliveriesOf } from "./pump";
import { makeWorkspace } from "./workspace";

/** A server's final no to one recipient. */
export const REFUSED = {
  accepted: false,
  replyCode: 550,
  reply: "550 5.1.1 No such user",
  dataBegun: false,
  isUnsendable: false,
  step: "recipient",
} as const satisfies SmtpAnswer;

const begun = (attempt: Attempt | undefined): JournalEntry[] =>
  attempt ? [{ entry: "begun", ...attempt }] : [];
const answered = (attempt: Attempt | undefined, answer: SmtpAnswer): JournalEntry[] =>
  attempt ? [...begun(attempt), { entry: "answered", ...attempt, answer }] : [];

/** A worker that claimed five mails of a campaign, handed over four of them, and is then heard of no more but by its journal. */
export async function makeLostWorker() {
  const folder = await mkdtemp(join(tmpdir(), "amends-journals-"));
  const { workspaceId, lead } = await makeWorkspace();
  await makeContacts(lead, 5);
  const { campaignId } = await makeSendingCampaign(lead);
  const workerId = randomUUID();
  const now = new Date();
  const claimed = await claimDeliveries({ workspaceId, workerId, limit: 10, now });
  const deliveries = claimed.slice(0, 4);
  const handed = await handOverDeliveries({ workspaceId, workerId, deliveries, now });

  return {
    folder,
    workspaceId,
    workerId,
    handed,

    /** Leaves a journal in which the first mail was taken, the second begun, the third refused and the fourth not noted at all. */
    async leaveJournal(of: Partial<RunningProcess>, noted: readonly Attempt[] = handed) {
      const [first, second, third] = noted;
      const entries: JournalEntry[] = [
        { entry: "worker", workerId, process: { ...thisProcess(), ...of }, hasPermit: true },
        { entry: "workspace", workspaceId },
        ...answered(first, { accepted: true }),
        ...begun(second),
        ...answered(third, REFUSED),
      ];
      const path = join(folder, `${workerId}.journal`);
      await writeFile(path, entries.map(journalLine).join(""));
      return path;
    },
    /** As if its leases had not been renewed for a while. */
    letLeasesLapse: () => releaseLapsedLeases(workspaceId, new Date(Date.now() + 120_000)),
    /** The states of the four mails in their order, and of the fifth. One that waits and is still somebody's is `held`. */
    async states() {
      const mails = await deliveriesOf(workspaceId, campaignId);
      const stateOf = new Map(
        mails.map(({ id, state, claimedBy }) => [id, state === "pending" && claimedBy ? "held" : state]),
      );
      const rest = mails.filter(({ id }) => !handed.some(({ deliveryId }) => deliveryId === id));
      return [...handed.map(({ deliveryId }) => stateOf.get(deliveryId)), ...rest.map(({ state }) => state)];
    },
    cleanUp: () => rm(folder, { recursive: true, force: true }),
  };
}
