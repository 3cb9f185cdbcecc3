"use client";

import { TextAreaField, TextField } from "@/components/form/fields";
import type { FormAction } from "@/components/form/form-state";
import { useOwnDraft } from "@/components/form/own-draft";
import { SubmitForm } from "@/components/form/submit-form";
import { TEMPLATE_FIELDS } from "@/lib/recovery/apology-template";

type Props = {
  action: FormAction;
  /** The one to change; without it a new one is added. */
  template?: { id: string; name: string; body: string };
};

/** A text to begin an apology from: its name, and its words with fields that are filled in later. */
export function ApologyTemplateForm({ action, template }: Props) {
  const draft = useOwnDraft(template ? `template ${template.id}` : "new template");
  return (
    <SubmitForm
      action={action}
      schema={async () => (await import("@/lib/recovery/schema")).apologyTemplateSchema}
      hidden={template ? { templateId: template.id } : {}}
      draft={draft}
      label={template ? `Change ${template.name}` : "Add a template"}
      submitLabel={template ? "Save the template" : "Add the template"}
      submitVariant={template ? "default" : "filled"}
      resets={!template}
    >
      <TextField name="name" label="Name" defaultValue={template?.name} maxLength={200} required />
      <TextAreaField
        name="body"
        label="Text"
        description={`Filled in when it is chosen: ${TEMPLATE_FIELDS.join(", ")}. Put what only the author knows in [square brackets].`}
        defaultValue={template?.body}
        minRows={8}
        maxRows={24}
        maxLength={10_000}
        required
      />
    </SubmitForm>
  );
}
