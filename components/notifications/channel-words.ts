import type { ChatKind, NotificationKind } from "@/prisma/generated/enums";

export const CHANNEL_NAME: Record<ChatKind, string> = { slack: "Slack", teams: "Teams" };

/** Where a channel can be, as a form offers it. */
export const CHANNEL_KINDS = (Object.keys(CHANNEL_NAME) as ChatKind[]).map((value) => ({
  value,
  label: CHANNEL_NAME[value],
}));

/** What a new channel hears of unless somebody chooses otherwise. */
export const USUAL_TELLS: NotificationKind[] = [
  "case_opened",
  "case_reopened",
  "case_escalated",
  "incident_opened",
];
