"use client";

import { useState } from "react";
import type { FormAction } from "@/components/form/form-state";
import type { Draft } from "@/components/form/kept-draft";
import { SubmitForm } from "@/components/form/submit-form";
import type { MailedClient } from "./mailed-client";
import { RemedyFields } from "./remedy-fields";
import { TellingFields } from "./telling-fields";

type Props = {
  action: FormAction;
  caseId: string;
  draft: Draft;
  /** The last date that can be given, "2026-03-12". */
  today: string;
  client: MailedClient;
};

/** That the fix was done and the client knows it. */
export function RemedyForm({ action, caseId, draft, today, client }: Props) {
  const [way, setWay] = useState("");
  const isMail = way === "email";
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/step-form-input")).remedyFormSchema}
      hidden={{ caseId }}
      draft={draft}
      label="Put it right"
      submitLabel={isMail ? "Record the fix and mail it" : "Record the fix"}
      success={`The fix is recorded${isMail ? ", and the mail is on its way" : ""}. The follow-up goes out by itself.`}
      onChange={({ toldBy }) => setWay(String(toldBy ?? ""))}
    >
      <RemedyFields description="The client reads it on their page." today={today} />
      <TellingFields client={client} />
    </SubmitForm>
  );
}
