"use client";

import { TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";

type Props = {
  action: FormAction;
  /** The selector of the key that there is. */
  before: string | null;
};

/** Makes a key to sign mail with. */
export function DkimForm({ action, before }: Props) {
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/senders/schema")).dkimKeySchema}
      submitLabel={before ? "Make another key" : "Make a key"}
      submitVariant="default"
      success="The key is made. Publish its record, then check DNS."
      label="Make a key"
    >
      <TextField
        name="selector"
        label="Selector"
        description={
          before
            ? "A new name, so that both records can stand side by side. Mail is not signed until the new one was seen in DNS."
            : "The name of the key in DNS."
        }
        autoComplete="off"
        spellCheck={false}
        required
        maxLength={63}
        defaultValue={before ? nextSelector(before) : "amends1"}
      />
    </SubmitForm>
  );
}

/** "amends1" becomes "amends2". */
function nextSelector(before: string) {
  const [, name = before, number = "1"] = /^(.*?)(\d{1,4})$/.exec(before) ?? [];
  return `${name.slice(0, 58)}${Number(number) + 1}`;
}
