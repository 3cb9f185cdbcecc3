import { accountJobs } from "@/lib/accounts/jobs";
import { bounceJobs } from "@/lib/bounces/jobs";
import { campaignJobs } from "@/lib/campaigns/jobs";
import { deliveryJobs } from "@/lib/deliveries/jobs";
import { incidentJobs } from "@/lib/incidents/jobs";
import { notificationJobs } from "@/lib/notifications/jobs";
import type { AnyJob } from "@/lib/platform/jobs";
import { recoveryJobs } from "@/lib/recovery/jobs";
import { responseJobs } from "@/lib/responses/jobs";
import { workspaceJobs } from "@/lib/workspaces/jobs";

/** Every kind of job the product knows: what a worker works off, and which queues must exist. */
export const ALL_JOBS: readonly AnyJob[] = [
  ...accountJobs,
  ...recoveryJobs,
  ...incidentJobs,
  ...notificationJobs,
  ...responseJobs,
  ...campaignJobs,
  ...workspaceJobs,
  ...bounceJobs,
  ...deliveryJobs,
];
