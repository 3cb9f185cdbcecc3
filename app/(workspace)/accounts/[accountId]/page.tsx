import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { AccountDescription } from "@/components/accounts/account-description";
import { AccountFacts } from "@/components/accounts/account-facts";
import { AnswersList } from "@/components/accounts/answers-list";
import { CasesTable } from "@/components/accounts/cases-table";
import { PeopleTable } from "@/components/accounts/people-table";
import { LeftHint } from "@/components/bounces/left-hint";
import { AccountBudget } from "@/components/gestures/account-budget";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { isAllowed } from "@/lib/access/permissions";
import { isLeftHintOpen } from "@/lib/accounts/left-hint-standing";
import { getAccount } from "@/lib/accounts/queries";
import { quarterWords } from "@/lib/gestures/quarter";
import { getAccountBudget } from "@/lib/gestures/queries";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import { changeBudgetAction, dismissLeftHintAction, markContactLeftAction } from "../actions";

// The rest stand in the list below, as people who may have left.
const MOST_HINTS = 5;

type Props = { params: Promise<{ accountId: string }> };

const load = cache(async (accountId: string) => orNotFound(getAccount(await requireActor(), accountId)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).accountId)).name };
}

export default async function AccountPage({ params }: Props) {
  const { accountId } = await params;
  const actor = await requireActor();
  const now = new Date();
  const account = await load(accountId);
  const { currency } = await getWorkspaceSettings(actor);
  const budget = await orNotFound(getAccountBudget(actor, accountId, now));
  const { timeZone, people, responses, cases } = account;
  const canEdit = isAllowed(actor.role, "account:edit");
  const addContact = canEdit && (
    <ButtonLink href={`/accounts/${accountId}/add-contact`} variant="default">
      Add a contact
    </ButtonLink>
  );

  return (
    <>
      <PageHeader
        title={account.name}
        breadcrumbs={[{ label: "Accounts", href: "/accounts" }]}
        description={<AccountDescription account={account} />}
        action={
          canEdit && (
            <ButtonLink href={`/accounts/${accountId}/edit`} variant="default">
              Change the account
            </ButtonLink>
          )
        }
      />
      <AccountFacts account={account} now={now} currency={currency} />
      <Section
        id="people"
        title="People"
        words={
          people.length < account._count.contacts && (
            <TextLink href={`/accounts/people?accountId=${accountId}`}>
              The first {people.length} of {account._count.contacts}. Show all
            </TextLink>
          )
        }
        action={people.length > 0 && addContact}
      >
        {people
          .filter(isLeftHintOpen)
          .slice(0, MOST_HINTS)
          .map((person) => (
            <LeftHint
              key={person.id}
              contact={person}
              timeZone={timeZone}
              actions={canEdit ? { markLeft: markContactLeftAction, keep: dismissLeftHintAction } : null}
            />
          ))}
        <PeopleTable
          people={people}
          now={now}
          timeZone={timeZone}
          empty={
            <EmptyState title="Nobody is known there yet." action={addContact}>
              Add the people who work with you, so that they can be asked.
            </EmptyState>
          }
        />
      </Section>
      <Section id="cases" title="Recovery cases">
        <CasesTable cases={cases} now={now} timeZone={timeZone} />
      </Section>
      <Section id="gestures" title="Gestures" words={`In ${quarterWords(budget.quarter)}.`}>
        <AccountBudget
          budget={budget}
          accountId={accountId}
          change={isAllowed(actor.role, "gesture:decide") ? changeBudgetAction : null}
        />
      </Section>
      <Section
        id="answers"
        title="Answers"
        action={
          responses.length > 0 && (
            <TextLink href={`/responses?accountId=${accountId}`}>All answers of this account</TextLink>
          )
        }
      >
        <AnswersList answers={responses} now={now} timeZone={timeZone} showsPerson />
      </Section>
    </>
  );
}
