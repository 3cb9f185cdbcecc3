"use client";

import { useRef, useState } from "react";
import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import type { Draft } from "@/components/form/kept-draft";
import { RadioField } from "@/components/form/radio-field";
import { SubmitForm } from "@/components/form/submit-form";
import { CHANNEL_NAME } from "@/components/ui/stage-name";
import { ApologyCoach } from "./apology-coach";
import { ApologyField } from "./apology-field";
import type { TemplateChoice } from "./apology-template-choice";
import { type MailedClient, sentWords } from "./mailed-client";
import { useApologyReview } from "./use-apology-review";

type Props = {
  action: FormAction;
  caseId: string;
  draft: Draft;
  client: MailedClient;
  /** What the client said; null where they left no words. */
  clientWords: string | null;
  /** Texts to begin from, filled in already. */
  templates: readonly TemplateChoice[];
};

/** The apology: sent from here by mail, or noted once it was made in another way. */
export function ApologyForm({ action, caseId, draft, client, clientWords, templates }: Props) {
  const offered = client.canMail ? "email" : "call";
  const [channel, setChannel] = useState(offered);
  const [text, setText] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const reviewed = useApologyReview(text);
  const isMail = channel === "email";
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).apologySchema}
      hidden={{ caseId }}
      draft={draft}
      label="Apologise"
      submitLabel={isMail ? "Send the apology" : "Record the apology"}
      onChange={(values) => {
        setChannel(String(values.channel ?? offered));
        setText(String(values.text ?? ""));
      }}
      success={isMail ? "The apology is on its way." : "The apology is recorded."}
      beside={<ApologyCoach area={area} clientWords={clientWords} reviewed={reviewed} />}
    >
      <RadioField
        name="channel"
        label="How"
        defaultValue={offered}
        description={client.canMail ? undefined : "Mail to this contact does not arrive any more."}
        options={Object.entries(CHANNEL_NAME).map(([value, label]) => ({
          value,
          label,
          isDisabled: value === "email" && !client.canMail,
        }))}
      />
      <TextAreaField
        name="personalImpact"
        label="What it meant for them (for yourself)"
        description="First: the harm as the client felt it. Lost time, an awkward meeting, a broken promise of their own. It is not sent; say it in the apology, too."
        minRows={2}
        maxLength={10_000}
        required
      />
      <ApologyField
        label={isMail ? "What the mail says" : "What was said"}
        description={isMail ? sentWords(client) : "As close to the words as you remember."}
        templates={templates}
        area={area}
        text={text}
        reviewed={reviewed}
      />
    </SubmitForm>
  );
}
