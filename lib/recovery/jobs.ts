import { z } from "zod";
import { defineJob } from "@/lib/platform/jobs";
import { noteReturnedMailJob } from "./note-returned-mail";
import { sendApologyJob } from "./send-apology";
import { sendLetterJob } from "./send-letter";
import { tellOfOverdueCase } from "./tell-of-overdue-case";
import { tellOfUnsentApologyJob } from "./tell-of-unsent-apology";
import { tellOwnerOfCase } from "./tell-owner-of-case";

export const tellOwnerOfCaseJob = defineJob({
  name: "recovery.tell-owner-of-case",
  payload: z.object({ workspaceId: z.uuid(), caseId: z.uuid(), memberId: z.uuid().nullable() }),
  run: (payload) => tellOwnerOfCase(payload),
});

export const tellOfOverdueCaseJob = defineJob({
  name: "recovery.tell-of-overdue-case",
  payload: z.object({ workspaceId: z.uuid(), escalationId: z.uuid() }),
  run: (payload) => tellOfOverdueCase(payload),
});

export const recoveryJobs = [
  tellOwnerOfCaseJob,
  tellOfOverdueCaseJob,
  sendApologyJob,
  sendLetterJob,
  tellOfUnsentApologyJob,
  noteReturnedMailJob,
];
