import { Button, TextInput } from "@mantine/core";
import { TextLink } from "@/components/ui/text-link";
import classes from "./mailbox-filter.module.css";

/** Shows the messages to one address only. */
export function MailboxFilter({ to }: { to: string }) {
  return (
    <search>
      <form action="/mailbox" className={classes.form}>
        <TextInput
          key={to}
          className={classes.field}
          label="Sent to"
          name="to"
          type="search"
          inputMode="email"
          autoComplete="off"
          placeholder="dana@example.com"
          defaultValue={to}
        />
        <Button type="submit" variant="default">
          Show
        </Button>
        {to && (
          <TextLink href="/mailbox" className={classes.all}>
            Show all
          </TextLink>
        )}
      </form>
    </search>
  );
}
