import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import classes from "./mailbox-frame.module.css";

type Props = {
  title: string;
  /** One message, with the way back to all of them. */
  isMessage?: boolean;
  children: ReactNode;
};

/** The page around the local mailbox, which says what it is: no sign-in leads here, and none is needed. */
export function MailboxFrame({ title, isMessage = false, children }: Props) {
  return (
    <main className={classes.page}>
      <p className={classes.note}>
        Mail that Amends wrote on this machine; nothing left it. The mailbox is here only while no mail server
        is set, and needs no sign-in, because the link that signs you in arrives here.{" "}
        <TextLink href="/" size="xs" underline="always">
          Go to Amends
        </TextLink>
      </p>
      <PageHeader title={title} breadcrumbs={isMessage ? [{ label: "Mailbox", href: "/mailbox" }] : []} />
      <div className={classes.content}>{children}</div>
    </main>
  );
}
