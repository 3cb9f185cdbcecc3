"use client";

import { useId } from "react";
import { TextAreaField, TextField } from "@/components/form/fields";
import { moneyInWords } from "@/lib/scoring/money-words";
import { USUAL_GESTURES } from "./gesture-words";

type Props = {
  /** How the form calls them. */
  names: { kind: string; cost: string; why: string };
  /** The firm's own: what a gesture costs is what it costs the firm. */
  currency: string;
  /** Up to what cost whoever fills this in gives without asking. */
  limit: number;
  isRequired?: boolean;
};

/** What is given, what it costs the firm, and why it fits. */
export function GestureFields({ names, currency, limit, isRequired = false }: Props) {
  const suggestions = useId();
  return (
    <>
      <TextField
        name={names.kind}
        label="What is given"
        description="Beyond the fix. It should match what the client lost."
        list={suggestions}
        maxLength={200}
        required={isRequired}
      />
      <datalist id={suggestions}>
        {USUAL_GESTURES.map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
      <TextField
        name={names.cost}
        label={`What it costs us (${currency})`}
        description={`Up to ${moneyInWords(limit, currency)} it stands at once. Above that, somebody approves it first.`}
        inputMode="decimal"
        maxLength={30}
        required={isRequired}
      />
      <TextAreaField
        name={names.why}
        label="Why it fits"
        description="Whoever decides on it reads this. Needed above your limit."
        minRows={2}
        maxLength={2_000}
      />
    </>
  );
}
