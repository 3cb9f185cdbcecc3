import { v7 as uuidv7 } from "uuid";
import { startInboundMail } from "@/lib/bounces/start-inbound-mail";
import { startReportClock } from "@/lib/bounces/start-report-clock";
import { startCampaignClock } from "@/lib/campaigns/start-campaign-clock";
import { startActionClock } from "@/lib/causes/start-action-clock";
import { startDeliveryPump } from "@/lib/deliveries/start-delivery-pump";
import { startGestureClock } from "@/lib/gestures/start-gesture-clock";
import { startNewsClock } from "@/lib/notifications/start-news-clock";
import { assertReachable } from "@/lib/platform/database/assert-reachable";
import { closeDatabase } from "@/lib/platform/database/client";
import { assertIsolation } from "@/lib/platform/database/isolation-gate";
import { env } from "@/lib/platform/env";
import { startHeartbeat } from "@/lib/platform/heartbeat";
import { closeJobs, workOff } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { startSandboxSmtp } from "@/lib/platform/sandbox-smtp";
import { traceCrashes } from "@/lib/platform/trace-crashes";
import { startTaskClock } from "@/lib/playbooks/start-task-clock";
import { startEscalationClock } from "@/lib/recovery/start-escalation-clock";
import { startFollowUpClock } from "@/lib/recovery/start-follow-up-clock";
import { startGraceClock } from "@/lib/responses/start-grace-clock";
import { ALL_JOBS } from "./all-jobs";
import { endAll, endTogether } from "./end-all";
import { leave, loadSettings } from "./settings";

process.env.AMENDS_PROCESS = "worker";
loadSettings();
traceCrashes();
const workerId = uuidv7();
/** What stands under the work, the last begun first. */
const stops: (() => Promise<unknown>)[] = [];
/** What takes work. */
const workers: (() => Promise<unknown>)[] = [];
let isStopping = false;

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());

try {
  const { DATABASE_URL, SMTP_URL, SANDBOX_SMTP_PORT, isLocal } = env();
  await assertReachable(DATABASE_URL);
  await assertIsolation(DATABASE_URL);
  if (isLocal && !SMTP_URL) {
    // A second worker on this machine finds the first one's mailbox on the port and uses it.
    const sandbox = await startSandboxSmtp({ host: "127.0.0.1", port: SANDBOX_SMTP_PORT }).catch(
      (error: Error) => {
        log.warn({ error }, "the mailbox of this machine is served by another worker");
      },
    );
    if (sandbox) stops.unshift(sandbox.stop);
  }
  stops.unshift(await startInboundMail());
  workers.push(await workOff(ALL_JOBS));
  workers.push(startDeliveryPump({ workerId }));
  workers.push(startCampaignClock());
  workers.push(startFollowUpClock());
  workers.push(startEscalationClock());
  workers.push(startTaskClock());
  workers.push(startActionClock());
  workers.push(startGestureClock());
  workers.push(startNewsClock());
  workers.push(startGraceClock());
  workers.push(startReportClock());
  workers.push(startHeartbeat(workerId));
  log.info({ workerId }, "worker started");
} catch (error) {
  leave(error);
}

/** Takes no new work, all at once: none of it waits with that for another to finish. Finishes what it has begun, and gives everything back. */
async function stop() {
  if (isStopping) return;
  isStopping = true;
  await endAll([() => endTogether(workers), ...stops, closeJobs, closeDatabase]);
  process.exit(0);
}
