import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireMailbox } from "@/app/mailbox/require-mailbox";
import { MailFrame } from "@/components/mailbox/mail-frame";
import { MailboxFrame } from "@/components/mailbox/mailbox-frame";
import { MessageFacts } from "@/components/mailbox/message-facts";
import { PlainText } from "@/components/mailbox/plain-text";
import { getSandboxMessage } from "@/lib/mailbox/queries";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  await requireMailbox();
  return orNotFound(getSandboxMessage(id));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { subject } = await load((await params).id);
  return { title: subject || "No subject" };
}

export default async function MessagePage({ params }: Props) {
  const message = await load((await params).id);
  const subject = message.subject || "No subject";
  return (
    <MailboxFrame title={subject} isMessage>
      <MessageFacts message={message} now={new Date()} />
      {message.html && <MailFrame html={message.html} title={`The mail: ${subject}`} />}
      <PlainText text={message.text} isOpen={!message.html} />
    </MailboxFrame>
  );
}
