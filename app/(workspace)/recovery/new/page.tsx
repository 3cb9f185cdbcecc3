import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { FilterBar } from "@/components/form/filter-bar";
import { ContactChoice } from "@/components/recovery/contact-choice";
import { OpenCaseForm } from "@/components/recovery/open-case-form";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { getContact, listContacts } from "@/lib/accounts/queries";
import { openCaseAction } from "../actions";

export const metadata: Metadata = { title: "Open a case · Recovery" };

type Props = { searchParams: Promise<{ contactId?: string | string[]; search?: string | string[] }> };

export default async function OpenCasePage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!isAllowed(actor.role, "recoveryCase:open")) notFound();
  const { contactId, search } = await searchParams;
  const breadcrumbs = [{ label: "Recovery", href: "/recovery" }];

  if (typeof contactId === "string") {
    const contact = await orNotFound(getContact(actor, contactId));
    return (
      <>
        <PageHeader
          title={`Open a case for ${contact.name}`}
          breadcrumbs={[...breadcrumbs, { label: "Choose somebody else", href: "/recovery/new" }]}
          description={<Name>{[contact.jobTitle, contact.account.name].filter(Boolean).join(", ")}</Name>}
        />
        <OpenCaseForm action={openCaseAction} contactId={contact.id} />
      </>
    );
  }

  const words = typeof search === "string" ? search : undefined;
  const { contacts, next } = await listContacts(actor, { search: words });
  return (
    <>
      <PageHeader
        title="Open a case by hand"
        breadcrumbs={breadcrumbs}
        description="For what you heard by phone, by mail or in a meeting. Whose words were they?"
      />
      <FilterBar
        label="Find the person"
        searchLabel="Name, firm or e-mail address"
        values={{ search: words }}
        selects={[]}
      />
      <ContactChoice contacts={contacts} search={words} isCut={next !== null} />
    </>
  );
}
