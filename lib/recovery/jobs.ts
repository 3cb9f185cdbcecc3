import { z } from "zod";
import { defineJob } from "@/lib/platform/jobs";
import { giveUpApology } from "./give-up-apology";
import { sendApology } from "./send-apology";
import { tellOfUnsentApologyJob } from "./tell-of-unsent-apology";
import { tellOwnerOfCase } from "./tell-owner-of-case";

export const tellOwnerOfCaseJob = defineJob({
  name: "recovery.tell-owner-of-case",
  payload: z.object({ workspaceId: z.uuid(), caseId: z.uuid(), memberId: z.uuid().nullable() }),
  run: (payload) => tellOwnerOfCase(payload),
});

export const sendApologyJob = defineJob({
  name: "recovery.send-apology",
  payload: z.object({ workspaceId: z.uuid(), apologyId: z.uuid() }),
  run: (payload) => sendApology(payload),
  giveUp: (payload, error) => giveUpApology(payload, error),
});

export const recoveryJobs = [tellOwnerOfCaseJob, sendApologyJob, tellOfUnsentApologyJob];
