"use client";

import { Textarea } from "@mantine/core";
import type { RefObject } from "react";
import { useField } from "@/components/form/use-field";
import classes from "./apology-composer.module.css";
import { ApologyMirror } from "./apology-mirror";
import { ApologyTemplateChoice, type TemplateChoice } from "./apology-template-choice";
import { APOLOGY_FIELD, useApologyPen } from "./use-apology-pen";
import type { ReviewedApology } from "./use-apology-review";

type Props = {
  label: string;
  description: string;
  templates: readonly TemplateChoice[];
  /** What was written before. */
  defaultValue?: string;
  area: RefObject<HTMLTextAreaElement | null>;
  /** What stands in it now, and what the coach says to it. */
  text: string;
  reviewed: ReviewedApology;
};

/** The text of an apology, with templates to begin from; what the coach found is marked under the words. */
export function ApologyField({ label, description, templates, defaultValue, area, text, reviewed }: Props) {
  const { key, ...field } = useField({ name: APOLOGY_FIELD, defaultValue });
  const { current, fill } = useApologyPen(area);
  const isFresh = reviewed?.text === text;
  return (
    <div className={classes.writing}>
      <ApologyTemplateChoice templates={templates} current={current} onFill={fill} />
      <Textarea
        key={key}
        name={APOLOGY_FIELD}
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
  );
}
