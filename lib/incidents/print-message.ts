import { incidentMessageMail } from "@/emails/incident-message";
import { clientLanguage } from "@/lib/recovery/client-language";
import { addressedTo } from "./message-words";

type Message = {
  readonly firm: string;
  readonly subject: string;
  readonly body: string;
  readonly pageLink: string | null;
};

/** A message of an incident as the mail that one contact gets: by name, and with our own few words in their language. */
export async function printMessage(
  { firm, subject, body, pageLink }: Message,
  contact: { readonly name: string; readonly locale: string | null },
) {
  return incidentMessageMail({
    firm,
    subject: addressedTo(subject, contact.name),
    text: addressedTo(body, contact.name),
    pageLink,
    ...clientLanguage(contact.locale),
  });
}
