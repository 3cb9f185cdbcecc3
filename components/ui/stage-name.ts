import type {
  ApologyChannel,
  CampaignState,
  CaseChannel,
  CaseOrigin,
  CaseStage,
  ContactRole,
  ContactState,
  DeliveryState,
  ExclusionReason,
  Outcome,
  PassiveCases,
  Role,
  Severity,
  SurveyKind,
  SurveyState,
} from "@/prisma/generated/enums";

/** The stages in the order a case goes through them. */
export const STAGES = [
  "new",
  "apologised",
  "diagnosed",
  "planned",
  "remedied",
  "following_up",
  "closed",
] as const satisfies readonly CaseStage[];

export const STAGE_NAME: Record<CaseStage, string> = {
  new: "New",
  apologised: "Apologised",
  diagnosed: "Diagnosed",
  planned: "Planned",
  remedied: "Remedied",
  following_up: "Following up",
  closed: "Closed",
};

export const OUTCOME_NAME: Record<Outcome, string> = {
  recovered: "Recovered",
  not_recovered: "Not recovered",
  no_answer: "No answer",
  not_an_issue: "Not an issue",
  cannot_resolve: "Cannot resolve",
  client_left: "Client left",
};

export const SEVERITY_NAME: Record<Severity, string> = {
  low: "Low",
  normal: "Normal",
  high: "High",
  critical: "Critical",
};

export const ORIGIN_NAME: Record<CaseOrigin, string> = {
  detractor: "Unhappy answer",
  contact_me: "Asked to be contacted",
  passive_rule: "Passive, by rule",
  by_hand: "Opened by hand",
  incident: "Incident",
  neglect: "Not heard from",
};

export const CHANNEL_NAME: Record<ApologyChannel, string> = {
  email: "E-mail",
  call: "Call",
  visit: "Visit",
  letter: "Letter",
};

export const ROLE_NAME: Record<Role, string> = {
  admin: "Admin",
  director: "Director",
  lead: "Team lead",
  account_manager: "Account manager",
  executive: "Executive",
};

export const REACHED_BY_NAME: Record<CaseChannel | "neglect", string> = {
  phone: "By phone",
  mail: "By mail",
  meeting: "In a meeting",
  social_media: "On social media",
  letter: "By letter",
  other: "In another way",
  neglect: "Nobody complained: we neglected them",
};

export const PASSIVE_CASES_NAME: Record<PassiveCases, string> = {
  none: "None",
  decision_makers: "Those of decision makers",
  with_words: "Those who left words",
  all: "All",
};

export const CONTACT_ROLE_NAME: Record<ContactRole, string> = {
  decision_maker: "Decision maker",
  influencer: "Influencer",
  user: "User",
  billing: "Billing",
};

export const CONTACT_STATE_NAME: Record<ContactState, string> = {
  active: "Active",
  unsubscribed: "Unsubscribed",
  bounced: "Bounced",
  left: "Left",
};

export const SURVEY_KIND_NAME: Record<SurveyKind, string> = {
  nps: "Relationship (NPS)",
  csat: "Satisfaction (CSAT)",
  ces: "Effort (CES)",
  follow_up: "Recovery follow-up",
};

export const SURVEY_STATE_NAME: Record<SurveyState, string> = {
  draft: "Draft",
  published: "Published",
  archived: "Archived",
};

export const CAMPAIGN_STATE_NAME: Record<CampaignState, string> = {
  draft: "Draft",
  scheduled: "Scheduled",
  expanding: "Preparing",
  sending: "Sending",
  paused: "Paused",
  done: "Done",
  cancelled: "Cancelled",
};

export const DELIVERY_STATE_NAME: Record<DeliveryState, string> = {
  pending: "Waiting",
  claimed: "Waiting",
  handoff: "Being sent",
  sent: "Sent",
  failed: "Failed",
  unknown: "Unknown",
  cancelled: "Cancelled",
  delivered: "Delivered",
  bounced: "Bounced",
  complained: "Marked as spam",
};

export const EXCLUSION_NAME: Record<ExclusionReason, string> = {
  cool_down: "Asked recently",
  unsubscribed: "Unsubscribed",
  bounced: "Address bounced",
  left: "Left the account",
  suppressed: "Must not be written to",
  same_address: "Same address as another contact",
  case_open: "A case is open",
  by_hand: "Left out by hand",
  account_cap: "Others of the account went first",
  sending_hours: "Outside the sending hours",
  campaign_closed: "The campaign closed first",
};
