import { z } from "zod";
import { defineJob } from "@/lib/platform/jobs";
import { mailDigest } from "./mail-digest";
import { mailNews } from "./mail-news";
import { postNewsJob } from "./post-news";

export const mailNewsJob = defineJob({
  name: "notifications.mail-news",
  payload: z.object({ workspaceId: z.uuid(), notificationId: z.uuid() }),
  run: (payload) => mailNews(payload),
});

export const mailDigestJob = defineJob({
  name: "notifications.mail-digest",
  payload: z.object({ workspaceId: z.uuid(), memberId: z.uuid(), on: z.iso.date() }),
  run: (payload) => mailDigest(payload),
});

export const notificationJobs = [mailNewsJob, mailDigestJob, postNewsJob];
