"use client";

import { FieldRow } from "@/components/form/field-row";
import { NumberField, TextField } from "@/components/form/fields";
import type { SenderView } from "@/lib/senders/queries";

type Props = {
  sender: Pick<SenderView, "fromName" | "fromAddress" | "maxConnections" | "maxRate">;
  /** What an empty from address means, where it may be empty. */
  fromHelp: string;
  isFromRequired: boolean;
};

/** What every sender of the firm's own has: who mail comes from, and how fast it may go out. */
export function UsualFields({ sender, fromHelp, isFromRequired }: Props) {
  return (
    <>
      <FieldRow>
        <TextField
          name="fromAddress"
          label="From address"
          type="email"
          description={fromHelp}
          placeholder="surveys@example.com"
          required={isFromRequired}
          maxLength={254}
          defaultValue={sender.fromAddress ?? ""}
        />
        <TextField
          name="fromName"
          label="From name"
          description="Empty: the name of your firm."
          maxLength={200}
          defaultValue={sender.fromName ?? ""}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name="maxRate"
          label="Most mails a second"
          inputMode="decimal"
          description="Empty: as fast as the server takes them."
          maxLength={10}
          defaultValue={sender.maxRate ?? ""}
        />
        <NumberField
          name="maxConnections"
          label="Most connections at a time"
          description="1 to 20. Your provider's guide says how many it allows."
          required
          maxLength={2}
          defaultValue={sender.maxConnections}
        />
      </FieldRow>
    </>
  );
}
