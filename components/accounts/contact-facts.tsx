import { bounceSentence } from "@/components/bounces/bounce-words";
import { FactList } from "@/components/ui/fact-list";
import { CONTACT_ROLE_NAME, CONTACT_STATE_NAME } from "@/components/ui/stage-name";
import type { getContact } from "@/lib/accounts/queries";
import type { ContactState } from "@/prisma/generated/enums";

type Props = { contact: Awaited<ReturnType<typeof getContact>> };

const MEANING: Record<ContactState, string> = {
  active: "Can be asked.",
  unsubscribed: "Asked not to be written to. No survey goes there.",
  bounced: "No survey goes there. Correct the address to ask again, and ask who took over if they left.",
  left: "Works there no more. No survey goes there.",
};

/** Who a contact is and whether they can be asked. */
export function ContactFacts({ contact }: Props) {
  const { email, phone, jobTitle, role, locale, timeZone, state, firmTimeZone } = contact;
  const facts = [
    { term: "State", fact: CONTACT_STATE_NAME[state], help: MEANING[state] },
    { term: "E-mail", fact: email, help: bounceSentence(contact, firmTimeZone) },
    { term: "Phone", fact: phone },
    { term: "Job title", fact: jobTitle },
    { term: "Role", fact: role && CONTACT_ROLE_NAME[role] },
    { term: "Language", fact: locale },
    { term: "Time zone", fact: timeZone },
  ];
  return <FactList facts={facts.filter(({ fact }) => fact)} />;
}
