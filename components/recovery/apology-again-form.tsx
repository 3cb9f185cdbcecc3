"use client";

import { useState } from "react";
import { TextAreaField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { useOwnDraft } from "@/components/form/own-draft";
import { RadioField } from "@/components/form/radio-field";
import { SubmitForm } from "@/components/form/submit-form";
import { type MailedClient, sentWords } from "./mailed-client";

type Props = {
  action: FormAction;
  caseId: string;
  /** The one that did not arrive, or of which nobody knows. */
  apology: { id: string; text: string };
  client: MailedClient;
};

/** Apologises once more: the same words again to the address as it is now, or that they were said in another way. */
export function ApologyAgainForm({ action, caseId, apology, client }: Props) {
  const offered = client.canMail ? "email" : "call";
  const [channel, setChannel] = useState(offered);
  const isMail = channel === "email";
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/letter-input")).apologyAgainSchema}
      hidden={{ caseId, apologyId: apology.id }}
      draft={useOwnDraft(`apology again after ${apology.id}`)}
      label="Apologise again"
      submitLabel={isMail ? "Send it again" : "Record that it was said"}
      onChange={(values) => setChannel(String(values.channel ?? offered))}
      success={isMail ? "The apology is on its way." : "The apology is recorded."}
    >
      <RadioField
        name="channel"
        label="How"
        defaultValue={offered}
        description={client.canMail ? undefined : "Mail to this contact does not arrive any more."}
        options={[
          { value: "email", label: "Send it again", isDisabled: !client.canMail },
          { value: "call", label: "It was said by phone" },
          { value: "visit", label: "It was said in person" },
          { value: "letter", label: "It went by letter" },
        ]}
      />
      <TextAreaField
        name="text"
        label={isMail ? "What the mail says" : "What was said"}
        description={isMail ? sentWords(client) : "As close to the words as you remember."}
        defaultValue={apology.text}
        maxLength={10_000}
        required
        dir="auto"
      />
    </SubmitForm>
  );
}
