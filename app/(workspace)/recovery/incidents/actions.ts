"use server";

import { formAction } from "@/app/_server/form-action";
import { countWords } from "@/components/ui/count-words";
import { advanceIncident } from "@/lib/incidents/advance-incident";
import { changeGate } from "@/lib/incidents/change-gate";
import { changeIncident } from "@/lib/incidents/change-incident";
import { chooseAffected } from "@/lib/incidents/choose-affected";
import { chooseMatching } from "@/lib/incidents/choose-matching";
import { createIncident } from "@/lib/incidents/create-incident";
import { dropAffected } from "@/lib/incidents/drop-affected";
import { openIncident } from "@/lib/incidents/open-incident";
import { resolveIncident } from "@/lib/incidents/resolve-incident";
import { resumeMessage } from "@/lib/incidents/resume-message";
import { resumeOpening } from "@/lib/incidents/resume-opening";
import { resumeRecord } from "@/lib/incidents/resume-record";
import { retryMessage } from "@/lib/incidents/retry-message";
import {
  addAffectedSchema,
  addMatchingSchema,
  changeIncidentSchema,
  diagnosisForAllFormSchema,
  gateSchema,
  incidentSchema,
  messageOfSchema,
  messageSchema,
  newIncidentSchema,
  openIncidentSchema,
  planForAllSchema,
  recordOfSchema,
  remedyForAllSchema,
  removeAffectedSchema,
  resolveSchema,
  sendMessageSchema,
} from "@/lib/incidents/schema";
import { sendMessage } from "@/lib/incidents/send-message";
import { sendTestMessage } from "@/lib/incidents/send-test-message";
import { stopMessage } from "@/lib/incidents/stop-message";
import { stopOpening } from "@/lib/incidents/stop-opening";
import { stopRecord } from "@/lib/incidents/stop-record";
import { writeMessage } from "@/lib/incidents/write-message";

const LIST = "/recovery/incidents";
const pathOf = ({ incidentId }: { incidentId: string }) => `${LIST}/${incidentId}`;
const revalidate = (input: { incidentId: string }) => [LIST, pathOf(input)];
const addedWords = ({ added }: { added: number }) =>
  added === 0
    ? "All of them were on the list already."
    : `${countWords(added, ["contact was", "contacts were"])} added.`;

export const createIncidentAction = formAction(newIncidentSchema, createIncident, {
  revalidate: [LIST],
  redirectTo: (_input, { incidentId }) => `${LIST}/${incidentId}/choose`,
});
export const changeIncidentAction = formAction(changeIncidentSchema, changeIncident, { revalidate });
export const addTickedAction = formAction(addAffectedSchema, chooseAffected, {
  revalidate,
  message: addedWords,
});
export const addMatchingAction = formAction(addMatchingSchema, chooseMatching, {
  revalidate,
  message: addedWords,
});
export const dropAction = formAction(removeAffectedSchema, dropAffected, { revalidate });
export const openIncidentAction = formAction(openIncidentSchema, openIncident, { revalidate });
export const stopOpeningAction = formAction(incidentSchema, stopOpening, { revalidate });
export const resumeOpeningAction = formAction(incidentSchema, resumeOpening, { revalidate });
export const writeMessageAction = formAction(messageSchema, writeMessage, { revalidate });
export const testMessageAction = formAction(sendMessageSchema, sendTestMessage, {
  message: ({ to }) => `A test was sent to ${to}.`,
});
export const sendMessageAction = formAction(sendMessageSchema, sendMessage, {
  revalidate,
  redirectTo: (input) => `${pathOf(input)}#messages`,
});
export const stopMessageAction = formAction(messageOfSchema, stopMessage, { revalidate });
export const resumeMessageAction = formAction(messageOfSchema, resumeMessage, { revalidate });
export const retryMessageAction = formAction(messageOfSchema, retryMessage, { revalidate });
export const diagnoseAllAction = formAction(
  diagnosisForAllFormSchema,
  (actor, form) => advanceIncident(actor, { stage: "diagnosed", form }),
  { revalidate },
);
export const planAllAction = formAction(
  planForAllSchema,
  (actor, form) => advanceIncident(actor, { stage: "planned", form }),
  { revalidate },
);
export const remedyAllAction = formAction(
  remedyForAllSchema,
  (actor, form) => advanceIncident(actor, { stage: "remedied", form }),
  { revalidate },
);
export const stopRecordAction = formAction(recordOfSchema, stopRecord, { revalidate });
export const resumeRecordAction = formAction(recordOfSchema, resumeRecord, { revalidate });
export const resolveAction = formAction(resolveSchema, resolveIncident, { revalidate });
export const changeGateAction = formAction(gateSchema, changeGate, { revalidate: [LIST] });
