"use client";

import { TextAreaField } from "@/components/form/fields";
import { RadioField } from "@/components/form/radio-field";
import { type MailedClient, sentWords } from "./mailed-client";

type Props = {
  client: MailedClient;
  /** How the client is told, as it is chosen now: a channel, or nothing. */
  way: string;
};

/** How the client hears of a step: by a mail that goes out with it, or in another way already. */
export function TellingFields({ client, way }: Props) {
  return (
    <>
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
      {way === "email" && (
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
      )}
    </>
  );
}
