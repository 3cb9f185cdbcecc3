"use client";

import { Checkbox } from "@mantine/core";
import { TextAreaField } from "@/components/form/fields";
import { directionOf, type Language } from "@/lib/languages/language";
import { mostCharactersOf } from "@/lib/surveys/most-characters";
import type { Translation } from "@/lib/surveys/survey-draft";
import type { EditedSurvey } from "./edited-survey";
import { textName } from "./survey-names";
import classes from "./translated-text.module.css";
import { useFormValue } from "./use-form-value";

type Props = {
  survey: EditedSurvey;
  language: Language;
  name: string;
  /** Those of all its texts. */
  names: readonly string[];
  original: string;
  /** What the field begins with, if anything. */
  first: Translation | undefined;
  /** Whether somebody said so, though the wording it was written for is another. */
  fits: boolean;
  onFits: (fits: boolean) => void;
};

/** One text in another language, beside the original. */
export function TranslatedText({ survey, language, name, names, original, first, fits, onFits }: Props) {
  const field = `${language}-${name}`;
  const [typed] = useFormValue(field, first?.text ?? "");
  const isOlder = first !== undefined && first.of !== original && typed.trim() === first.text;
  return (
    <div className={classes.text}>
      <TextAreaField
        name={field}
        label={textName(name, names, survey.kind)}
        description={original}
        descriptionProps={{ dir: "auto", lang: survey.language }}
        classNames={{ root: classes.field, description: classes.original }}
        defaultValue={first?.text ?? ""}
        minRows={1}
        maxLength={mostCharactersOf(name)}
        lang={language}
        dir={directionOf(language)}
      />
      {isOlder && (
        <div className={classes.older}>
          <p>
            Written for an older wording: <q dir="auto">{first.of}</q>
          </p>
          <Checkbox
            label="It still fits as it is"
            checked={fits}
            onChange={({ currentTarget }) => onFits(currentTarget.checked)}
          />
        </div>
      )}
    </div>
  );
}
