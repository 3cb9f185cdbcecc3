import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { ContactForm } from "@/components/accounts/contact-form";
import { NotAllowed } from "@/components/ui/not-allowed";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { getAccount } from "@/lib/accounts/queries";
import { addContactAction } from "../../actions";

const TITLE = "Add a contact";

export const metadata: Metadata = { title: TITLE };

type Props = { params: Promise<{ accountId: string }> };

export default async function AddContactPage({ params }: Props) {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "account:edit")) return <NotAllowed title={TITLE} />;
  const { id, name } = await orNotFound(getAccount(actor, (await params).accountId));
  return (
    <>
      <PageHeader
        title={TITLE}
        breadcrumbs={[
          { label: "Accounts", href: "/accounts" },
          { label: name, href: `/accounts/${id}` },
        ]}
      />
      <ContactForm action={addContactAction} accountId={id} />
    </>
  );
}
