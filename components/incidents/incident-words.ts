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

/** The path of an incident's page. */
export const incidentPath = (incidentId: string) => `/recovery/incidents/${incidentId}`;

export const AFFECTED_SHOW_NAME: Record<(typeof AFFECTED_SHOWS)[number], string> = {
  all: "Everybody",
  refused: "Could not go",
  sent: "Sent",
  failed: "Failed",
  unknown: "Unknown",
  left_out: "Left out",
  waiting: "Waiting",
};
