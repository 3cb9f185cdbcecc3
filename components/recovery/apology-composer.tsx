"use client";

import { Button, Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { useField, useFormContext } from "@/components/form/use-field";
import { ClientWords } from "@/components/ui/client-words";
import type { ApologyFinding } from "@/lib/recovery/apology-coach";
import { quoteWords } from "@/lib/recovery/apology-template";
import { ApologyAdvice } from "./apology-advice";
import { ApologyChecklist } from "./apology-checklist";
import classes from "./apology-composer.module.css";
import { ApologyMirror } from "./apology-mirror";
import { ApologyTemplateChoice, type TemplateChoice } from "./apology-template-choice";
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

const NAME = "text";

/** Where an apology is written: the client's words beside it, templates to begin from, and a coach that reads along. */
export function ApologyComposer({ label, description, clientWords, templates, defaultValue }: Props) {
  const form = useFormContext();
  const { key, ...field } = useField({ name: NAME, defaultValue });
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(defaultValue ?? "");
  form.watch(NAME, ({ value }) => setText(String(value ?? "")));
  const reviewed = useApologyReview(text);
  const isFresh = reviewed?.text === text;

  const current = () => area.current?.value ?? "";

  function fill(value: string) {
    form.setFieldValue(NAME, value);
    // Drawn anew by this.
    requestAnimationFrame(() => area.current?.focus());
  }

  function quote() {
    if (!clientWords) return;
    const value = current();
    const at = area.current?.selectionEnd ?? value.length;
    const [before, after] = [value.slice(0, at), value.slice(at)];
    const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    fill(`${before}${gap}${quoteWords(clientWords)}\n\n${after.trimStart()}`);
  }

  function select({ start, end }: ApologyFinding) {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  }

  return (
    <div className={classes.frame}>
      <div className={classes.composer}>
        <div className={classes.writing}>
          <ApologyTemplateChoice templates={templates} current={current} onFill={fill} />
          <Textarea
            key={key}
            name={NAME}
            {...field}
            ref={area}
            label={label}
            description={description}
            autosize
            minRows={10}
            maxLength={10_000}
            required
            dir="auto"
            classNames={{ input: classes.input }}
            inputContainer={(input) => (
              <div className={classes.sheet}>
                {isFresh && reviewed && <ApologyMirror text={text} findings={reviewed.review.findings} />}
                {input}
              </div>
            )}
          />
        </div>
        <div className={classes.beside}>
          {clientWords && (
            <section aria-label="What the client said">
              <ClientWords words={clientWords} lines={6} />
              <Button size="xs" variant="default" mt="xs" onClick={quote}>
                Quote their words
              </Button>
            </section>
          )}
          {reviewed && (
            <>
              <ApologyAdvice text={reviewed.text} review={reviewed.review} onChoose={select} />
              <ApologyChecklist components={reviewed.review.components} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
