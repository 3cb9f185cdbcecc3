"use client";

import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { useOwnDraft } from "@/components/form/own-draft";
import { SubmitForm } from "@/components/form/submit-form";
import { ButtonForm } from "@/components/senders/button-form";
import { Disclosure } from "@/components/ui/disclosure";
import classes from "./gestures.module.css";

type Props = { action: FormAction; gestureId: string };

/** Approves a gesture with one press, or declines it for a reason. */
export function Decision({ action, gestureId }: Props) {
  const draft = useOwnDraft(`decline ${gestureId}`);
  return (
    <div className={classes.decision}>
      <ButtonForm
        action={action}
        hidden={{ gestureId, verdict: "approve" }}
        label="Approve"
        success="The gesture is approved."
      />
      <Disclosure summary="Decline it">
        <SubmitForm
          action={action}
          schema={async () => (await import("@/lib/gestures/schema")).decideGestureSchema}
          hidden={{ gestureId, verdict: "decline" }}
          draft={draft}
          label="Decline the gesture"
          submitLabel="Decline the gesture"
          submitVariant="default"
          success="The gesture is declined."
        >
          <TextAreaField name="note" label="Why" minRows={2} maxLength={2_000} required />
        </SubmitForm>
      </Disclosure>
    </div>
  );
}
