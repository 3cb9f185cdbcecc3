import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import { MACHINE_ZONE } from "./machine-zone";
import classes from "./message-list.module.css";

type Message = { id: string; receivedAt: Date; recipient: string; subject: string };

/** Messages, the latest first: to whom, about what, when. */
export function MessageList({ messages, now }: { messages: readonly Message[]; now: Date }) {
  return (
    <ol className={classes.list} aria-label="Messages, latest first">
      {messages.map(({ id, receivedAt, recipient, subject }) => (
        <li key={id} className={classes.item}>
          <Link href={`/mailbox/${id}`} prefetch={false} className={classes.link}>
            <span className={classes.subject} dir="auto">
              {subject || "No subject"}
            </span>
            <span className={classes.recipient}>to {recipient}</span>
            <span className={classes.when}>
              <DateText at={receivedAt} now={now} timeZone={MACHINE_ZONE} />
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
