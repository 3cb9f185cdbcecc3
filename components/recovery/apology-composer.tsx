"use client";

import { useRef, useState } from "react";
import { useFormContext } from "@/components/form/use-field";
import { ApologyCoach } from "./apology-coach";
import classes from "./apology-composer.module.css";
import { ApologyField } from "./apology-field";
import type { TemplateChoice } from "./apology-template-choice";
import { APOLOGY_FIELD } from "./use-apology-pen";
import { useApologyReview } from "./use-apology-review";

type Props = {
  label: string;
  description: string;
  /** What the client said; null where they left no words. */
  clientWords: string | null;
  templates: readonly TemplateChoice[];
  /** What was written before. */
  defaultValue?: string;
};

/** Where an apology is written among other fields: the client's words beside it, templates to begin from, and a coach that reads along. */
export function ApologyComposer({ label, description, clientWords, templates, defaultValue }: Props) {
  const form = useFormContext();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(defaultValue ?? "");
  form.watch(APOLOGY_FIELD, ({ value }) => setText(String(value ?? "")));
  const reviewed = useApologyReview(text);
  const field = { label, description, templates, defaultValue };
  return (
    <div className={classes.frame}>
      <div className={classes.composer}>
        <ApologyField {...field} area={area} text={text} reviewed={reviewed} />
        <ApologyCoach area={area} clientWords={clientWords} reviewed={reviewed} />
      </div>
    </div>
  );
}
