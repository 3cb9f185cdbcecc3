import type { Draft } from "@/components/form/kept-draft";

type Step = { readonly incidentId: string; readonly memberId: string; readonly step: string };

/** Where what is typed for a step of an incident is kept until it is sent, also by the server. */
export function stepDraft({ incidentId, memberId, step }: Step): Draft {
  return { place: `${step} for all of ${incidentId} by ${memberId}`, name: step, isKeptOnServer: true };
}
