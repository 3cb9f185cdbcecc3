import { z } from "zod";
import { defineJob } from "@/lib/platform/jobs";
import { mailInvitation } from "./mail-invitation";

export const mailInvitationJob = defineJob({
  name: "workspaces.mail-invitation",
  payload: z.object({ workspaceId: z.uuid(), memberId: z.uuid() }),
  run: (payload) => mailInvitation(payload),
});

export const workspaceJobs = [mailInvitationJob];
