import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";

type Props = { campaignId: string; contactId: string; name: string; action: FormAction };

/** Lets somebody back in who was left out by hand. */
export function TakeBack({ campaignId, contactId, name, action }: Props) {
  return (
    <SubmitForm
      action={action}
      hidden={{ campaignId, contactId }}
      submitLabel="Take back"
      submitVariant="subtle"
      success={`${name} will be asked.`}
      label={`Ask ${name} after all`}
    />
  );
}
