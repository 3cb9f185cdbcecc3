"use client";

import { TextAreaField } from "@/components/form/fields";
import { RadioField } from "@/components/form/radio-field";
import { type MailedClient, sentWords } from "./mailed-client";
import classes from "./telling-fields.module.css";

/** How the client hears of a step: by a mail that goes out with it, or in another way already. What the mail says is asked for only then, without scripts too. */
export function TellingFields({ client }: { client: MailedClient }) {
  return (
    <div className={classes.telling}>
      <RadioField
        name="toldBy"
        label={`How ${client.firstName} hears of it`}
        defaultValue=""
        description={client.canMail ? undefined : "Mail to this contact does not arrive any more."}
        options={[
          { value: "email", label: `Mail it to ${client.firstName} now`, isDisabled: !client.canMail },
          { value: "call", label: "I told them by phone" },
          { value: "visit", label: "I told them in person" },
          { value: "", label: "They know already" },
        ]}
      />
      <div className={classes.letter}>
        <TextAreaField
          name="letter"
          label="What the mail says"
          description={sentWords(client)}
          minRows={8}
          maxRows={24}
          maxLength={10_000}
          required
          dir="auto"
        />
      </div>
    </div>
  );
}
