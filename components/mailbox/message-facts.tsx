import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import { MACHINE_ZONE } from "./machine-zone";
import classes from "./message-facts.module.css";
import { RawText } from "./raw-text";

type Props = {
  message: { sender: string; recipient: string; receivedAt: Date; headers: unknown };
  now: Date;
};

/** From whom, to whom and when, with all headers one press away. */
export function MessageFacts({ message, now }: Props) {
  const headers = message.headers as { name: string; value: string }[];
  return (
    <div>
      <dl className={classes.facts}>
        <dt>From</dt>
        <dd>{message.sender || "nobody (an automatic answer)"}</dd>
        <dt>To</dt>
        <dd>{message.recipient}</dd>
        <dt>Received</dt>
        <dd>
          <DateText at={message.receivedAt} now={now} timeZone={MACHINE_ZONE} />
        </dd>
      </dl>
      <Disclosure summary={`All ${headers.length} headers`}>
        <RawText>{headers.map(({ name, value }) => `${name}: ${value}`).join("\n")}</RawText>
      </Disclosure>
    </div>
  );
}
