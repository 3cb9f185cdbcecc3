import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { AnswersList } from "@/components/accounts/answers-list";
import { CasesTable } from "@/components/accounts/cases-table";
import { ContactFacts } from "@/components/accounts/contact-facts";
import { LeftHint } from "@/components/bounces/left-hint";
import { hrefWith } from "@/components/form/href-with";
import { AskedList } from "@/components/responses/asked-list";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isAllowed } from "@/lib/access/permissions";
import { getContact } from "@/lib/accounts/queries";
import { listAsked, MOST_ASKED } from "@/lib/responses/list-asked";
import { closeLinkAction } from "../../../responses/actions";
import { dismissLeftHintAction, markContactLeftAction } from "../../actions";

type Props = { params: Promise<{ contactId: string }> };

const load = cache(async (contactId: string) => orNotFound(getContact(await requireActor(), contactId)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).contactId)).name };
}

export default async function ContactPage({ params }: Props) {
  const { contactId } = await params;
  const actor = await requireActor();
  const now = new Date();
  const contact = await load(contactId);
  const { account, firmTimeZone: timeZone, responses, cases } = contact;
  const canEdit = isAllowed(actor.role, "account:edit");
  return (
    <>
      <PageHeader
        title={contact.name}
        breadcrumbs={[
          { label: "Accounts", href: "/accounts" },
          { label: account.name, href: `/accounts/${account.id}` },
        ]}
        action={
          canEdit && (
            <ButtonLink href={`/accounts/people/${contactId}/edit`} variant="default">
              Change the contact
            </ButtonLink>
          )
        }
      />
      <LeftHint
        contact={contact}
        timeZone={timeZone}
        actions={canEdit ? { markLeft: markContactLeftAction, keep: dismissLeftHintAction } : null}
      />
      <ContactFacts contact={contact} />
      <Section id="answers" title="Answers">
        <AnswersList answers={responses} now={now} timeZone={timeZone} />
      </Section>
      <Section id="asked" title="What was asked">
        <AskedList
          asked={await listAsked(actor, contactId, now)}
          now={now}
          timeZone={timeZone}
          close={isAllowed(actor.role, "account:edit") ? closeLinkAction : null}
          most={MOST_ASKED}
        />
      </Section>
      <Section id="cases" title="Recovery cases">
        <CasesTable cases={cases} now={now} timeZone={timeZone} />
        {isAllowed(actor.role, "recoveryCase:open") && (
          <ButtonLink href={hrefWith("/recovery/new", { contactId })} variant="default" mt="sm">
            Open a case
          </ButtonLink>
        )}
      </Section>
    </>
  );
}
