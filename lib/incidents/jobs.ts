import { noteSentMailJob } from "./note-sent-mail";
import { openIncidentCasesJob } from "./open-incident-cases";
import { recordForAllJob } from "./record-for-all";
import { sendIncidentMailsJob } from "./send-incident-mails";

export const incidentJobs = [openIncidentCasesJob, sendIncidentMailsJob, noteSentMailJob, recordForAllJob];
