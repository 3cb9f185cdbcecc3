import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { CaseDetail } from "@/lib/recovery/get-case";

/** What the parts of a case's page are printed with: an apology by mail, its client, and a case that has what a test says. */
export const at = new Date("2026-03-02T09:00:00Z");
export const now = new Date("2026-03-04T09:00:00Z");
export const id = "018f0000-0000-7000-8000-000000000000";
export const nothing = async () => ({ status: "idle" as const });
// As server actions are: the page that is printed asks a form's action for its place.
Object.assign(nothing, { $$FORM_ACTION: () => ({ name: "action", method: "POST" }) });
export const client = {
  ...{ name: "Dr. Anna Berg", firstName: "Anna", email: "anna@client.example", canMail: true },
  subject: "Max of Meridian, about what you told us",
};
export const apology = {
  id,
  at,
  channel: "email",
  text: "We were late.",
  mailedAt: null,
  notSentAt: null,
  unknownAt: null,
};

export const found = (change: object) =>
  ({
    ...{
      id,
      stage: "new",
      origin: "detractor",
      round: 0,
      roundSince: at,
      openedAt: at,
      dueAt: at,
      timeZone: "UTC",
    },
    ...{ apologies: [], events: [], followUpResponses: [], response: null, channel: null, contact: client },
    ...change,
  }) as unknown as CaseDetail;
export const print = (node: ReactNode) => renderToStaticMarkup(<MantineProvider>{node}</MantineProvider>);
