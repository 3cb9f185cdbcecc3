"use client";

import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { GestureFields } from "./gesture-fields";

type Props = { action: FormAction; caseId: string; memberId: string; currency: string; limit: number };

/** Offers a gesture at any time of an open case. */
export function OfferForm({ action, caseId, memberId, currency, limit }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/gestures/schema")).offerGestureSchema}
      hidden={{ caseId }}
      draft={{ place: `gesture of ${caseId} by ${memberId}`, name: "offer", isKeptOnServer: true }}
      label="Offer a gesture"
      submitLabel="Offer the gesture"
      submitVariant="default"
    >
      <GestureFields
        names={{ kind: "kind", cost: "cost", why: "why" }}
        currency={currency}
        limit={limit}
        isRequired
      />
    </SubmitForm>
  );
}
