import type { Metadata } from "next";
import { MailboxFilter } from "@/components/mailbox/mailbox-filter";
import { MailboxFrame } from "@/components/mailbox/mailbox-frame";
import { MessageList } from "@/components/mailbox/message-list";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { listSandboxMessages } from "@/lib/mailbox/queries";
import { requireMailbox } from "./require-mailbox";

export const metadata: Metadata = { title: "Mailbox" };

type Props = { searchParams: Promise<{ to?: string; cursor?: string }> };

export default async function MailboxPage({ searchParams }: Props) {
  await requireMailbox();
  const filters = await searchParams;
  const { messages, nextCursor } = await listSandboxMessages(filters);
  const to = typeof filters.to === "string" ? filters.to.trim() : "";
  return (
    <MailboxFrame title="Mailbox">
      <MailboxFilter to={to} />
      {messages.length > 0 ? (
        <MessageList messages={messages} now={new Date()} />
      ) : (
        <NoMessages to={to} isFirstPage={!filters.cursor} />
      )}
      {nextCursor && (
        <TextLink href={`/mailbox?${new URLSearchParams({ ...(to && { to }), cursor: nextCursor })}`}>
          Older messages
        </TextLink>
      )}
    </MailboxFrame>
  );
}

function NoMessages({ to, isFirstPage }: { to: string; isFirstPage: boolean }) {
  if (!isFirstPage) return <EmptyState title="There are no older messages" />;
  if (to) {
    return (
      <EmptyState title={`Nothing was sent to ${to}`}>
        The whole address is compared.{" "}
        <TextLink href="/mailbox" underline="always">
          See all messages
        </TextLink>
        .
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No mail yet">
      <TextLink href="/sign-in" underline="always">
        Ask for a sign-in link
      </TextLink>{" "}
      or launch a campaign, and the mail arrives here.
    </EmptyState>
  );
}
