import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { ContactForm } from "@/components/accounts/contact-form";
import { NotAllowed } from "@/components/ui/not-allowed";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { getContact } from "@/lib/accounts/queries";
import { updateContactAction } from "../../../actions";

const TITLE = "Change the contact";

export const metadata: Metadata = { title: TITLE };

type Props = { params: Promise<{ contactId: string }> };

export default async function EditContactPage({ params }: Props) {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "account:edit")) return <NotAllowed title={TITLE} />;
  const contact = await orNotFound(getContact(actor, (await params).contactId));
  const { account, id, name, email, jobTitle, role, locale, phone, state } = contact;
  return (
    <>
      <PageHeader
        title={TITLE}
        breadcrumbs={[
          { label: "Accounts", href: "/accounts" },
          { label: account.name, href: `/accounts/${account.id}` },
          { label: name, href: `/accounts/people/${id}` },
        ]}
      />
      <ContactForm
        action={updateContactAction}
        accountId={account.id}
        contact={{ id, name, email, jobTitle, role, locale, phone, state }}
      />
    </>
  );
}
