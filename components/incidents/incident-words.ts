import type { AFFECTED_SHOWS } from "@/lib/incidents/schema";
import type { IncidentMailState, IncidentMessageStage, IncidentState } from "@/prisma/generated/enums";

export const INCIDENT_STATE_NAME: Record<IncidentState, string> = {
  draft: "Draft",
  open: "Open",
  resolved: "Resolved",
};

export const MESSAGE_NAME: Record<IncidentMessageStage, string> = {
  first_word: "First word",
  what_we_found: "What we found",
  put_right: "Put right",
};

/** What each message is for. */
export const MESSAGE_PURPOSE: Record<IncidentMessageStage, string> = {
  first_word: "As soon as you know: what happened, that it is yours, and when they hear more.",
  what_we_found: "The cause in plain words, and what you will do by when.",
  put_right: "What was done, so that it cannot happen again, and what it changes for them.",
};

export const MAIL_STATE_NAME: Record<IncidentMailState, string> = {
  waiting: "Waiting",
  handoff: "Unknown",
  sent: "Sent",
  failed: "Failed",
  left_out: "Left out",
};

type AffectedShow = (typeof AFFECTED_SHOWS)[number];

/** The path of an incident's page. */
export const incidentPath = (incidentId: string) => `/recovery/incidents/${incidentId}`;

export const AFFECTED_SHOW_NAME: Record<AffectedShow, string> = {
  all: "Everybody",
  refused: "Could not be moved",
  no_apology: "No apology noted",
  no_case: "No case yet",
  sent: "Sent",
  failed: "Failed",
  unknown: "Unknown",
  left_out: "Left out",
  waiting: "Waiting",
};

/** What is said where a list of the affected has nobody. */
export const NOBODY_SHOWN: Record<AffectedShow, string> = {
  all: "Nobody is chosen yet.",
  refused: "The step last recorded for all could be recorded for everybody.",
  no_apology: "The first word is noted wherever it was to be the apology.",
  no_case: "Everybody has a case.",
  sent: "This message was sent to nobody yet.",
  failed: "No mail failed.",
  unknown: "Of each mail it is known what became of it.",
  left_out: "Nobody was left out.",
  waiting: "Nobody waits for a mail.",
};
