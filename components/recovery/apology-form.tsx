"use client";

import { useState } from "react";
import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import type { Draft } from "@/components/form/kept-draft";
import { RadioField } from "@/components/form/radio-field";
import { SubmitForm } from "@/components/form/submit-form";
import { CHANNEL_NAME } from "@/components/ui/stage-name";
import { ApologyComposer } from "./apology-composer";
import type { TemplateChoice } from "./apology-template-choice";

type Props = {
  action: FormAction;
  caseId: string;
  draft: Draft;
  contact: { name: string; email: string };
  /** False when mail to the contact does not arrive any more. */
  canMail: boolean;
  /** What the client said; null where they left no words. */
  clientWords: string | null;
  /** Texts to begin from, filled in already. */
  templates: readonly TemplateChoice[];
};

/** The apology: sent from here by mail, or noted once it was made in another way. */
export function ApologyForm({ action, caseId, draft, contact, canMail, clientWords, templates }: Props) {
  const offered = canMail ? "email" : "call";
  const [channel, setChannel] = useState(offered);
  const isMail = channel === "email";
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).apologySchema}
      hidden={{ caseId }}
      draft={draft}
      label="Apologise"
      submitLabel={isMail ? "Send the apology" : "Record the apology"}
      onChange={(values) => setChannel(String(values.channel ?? offered))}
      success={isMail ? "The apology is on its way." : "The apology is recorded."}
    >
      <RadioField
        name="channel"
        label="How"
        defaultValue={offered}
        description={canMail ? undefined : "Mail to this contact does not arrive any more."}
        options={Object.entries(CHANNEL_NAME).map(([value, label]) => ({
          value,
          label,
          isDisabled: value === "email" && !canMail,
        }))}
      />
      <TextAreaField
        name="personalImpact"
        label="What it meant for them"
        description="First, for yourself: the harm as the client felt it. Lost time, an awkward meeting, a broken promise of their own. Then say it in the apology."
        minRows={2}
        maxLength={10_000}
        required
      />
      <ApologyComposer
        label={isMail ? "What the mail says" : "What was said"}
        description={
          isMail
            ? `Sent to ${contact.name} (${contact.email}) exactly as you write it. The answer comes to you.`
            : "As close to the words as you remember."
        }
        clientWords={clientWords}
        templates={templates}
      />
    </SubmitForm>
  );
}
