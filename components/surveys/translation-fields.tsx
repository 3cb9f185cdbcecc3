"use client";

import { Button, Group, NativeSelect, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useFormContext } from "@/components/form/use-field";
import { LANGUAGES, type Language } from "@/lib/languages/language";
import { originalsOf } from "@/lib/surveys/survey-draft";
import { keptTranslations, translationState } from "@/lib/surveys/survey-translations";
import {
  type Begun,
  type EditedSurvey,
  firstTranslations,
  type TypedFields,
  typedTranslation,
  typedWords,
} from "./edited-survey";
import { LANGUAGE_IN_ENGLISH, languageLabel, translationMark, translationWords } from "./language-words";
import { TranslatedText } from "./translated-text";
import classes from "./translation-fields.module.css";
import { useFormValue } from "./use-form-value";

type Props = { survey: EditedSurvey; typed: TypedFields };

/** The survey in other languages, one at a time, each text beside the original. */
export function TranslationFields({ survey, typed }: Props) {
  const [spoken, setSpoken] = useFormValue<Language[]>(
    "languages",
    LANGUAGES.filter((language) => survey.translations[language]),
  );
  const [approved, approve] = useFormValue<Readonly<Record<string, string>>>("approved", {});
  const [shown, setShown] = useState<Language | null>(null);
  const current = shown && spoken.includes(shown) ? shown : (spoken[0] ?? null);
  const originals = originalsOf(typedWords(survey, typed));
  const fitting = Object.keys(approved).filter(
    (field) => approved[field] === originals[field.slice(field.indexOf("-") + 1)],
  );
  const known = firstTranslations(survey);
  const names = Object.keys(originals);
  const texts = spoken.map((language) => [language, typedTranslation(typed, language, { known, names })]);
  const kept = keptTranslations(Object.fromEntries(texts), { originals, known, fitting });
  const states = spoken.map((language) => ({ language, ...translationState(originals, kept[language]) }));
  const state = states.find(({ language }) => language === current);
  const unspoken = LANGUAGES.filter((language) => language !== survey.language && !spoken.includes(language));

  function add(language: Language) {
    setSpoken(LANGUAGES.filter((one) => one === language || spoken.includes(one)));
    setShown(language);
  }

  /** Away from the button, which removes the next one by then. */
  function remove(language: Language) {
    setSpoken(spoken.filter((other) => other !== language));
    document.getElementById(spoken.length > 1 ? "shown-language" : "added-language")?.focus();
  }

  return (
    <section aria-labelledby="translation-fields">
      <Title order={2} id="translation-fields">
        Other languages
      </Title>
      <Text size="xs" c="dimmed">
        Written in {LANGUAGE_IN_ENGLISH[survey.language]}. Clients are asked in the language of their contact
        where the survey speaks it, and can change it on the page. Only complete languages are offered.
      </Text>
      {spoken.map((language) => (
        <input key={language} type="hidden" name="languages[]" value={language} />
      ))}
      {spoken
        .filter((language) => language !== current)
        .map((language) => (
          <UnseenLanguage key={language} language={language} known={known} names={names} />
        ))}
      {fitting.map((field) => (
        <input key={field} type="hidden" name="fitting[]" value={field} />
      ))}
      <Group gap="sm" align="flex-end" mt="sm" className={classes.choice}>
        {current && (
          <NativeSelect
            id="shown-language"
            label="Language shown here"
            value={current}
            onChange={({ currentTarget }) => setShown(currentTarget.value as Language)}
            data={states.map((one) => ({
              value: one.language,
              label: `${languageLabel(one.language)}: ${translationMark(one)}`,
            }))}
          />
        )}
        {unspoken.length > 0 && (
          <NativeSelect
            id="added-language"
            label="Add a language"
            value=""
            onChange={({ currentTarget }) => add(currentTarget.value as Language)}
            data={[
              { value: "", label: "Choose one" },
              ...unspoken.map((language) => ({ value: language, label: languageLabel(language) })),
            ]}
          />
        )}
      </Group>
      {current && state && (
        <div className={classes.language}>
          <Group justify="space-between" gap="xs" mb="sm">
            <Text size="xs" role="status" flex="1 1 14rem">
              {translationWords(state)}
            </Text>
            <Button variant="subtle" size="xs" onClick={() => remove(current)}>
              Remove {LANGUAGE_IN_ENGLISH[current]}
            </Button>
          </Group>
          {Object.entries(originals).map(([name, original]) => (
            <TranslatedText
              key={`${current}-${name}`}
              survey={survey}
              language={current}
              name={name}
              names={names}
              original={original}
              first={known[current]?.[name]}
              fits={fitting.includes(`${current}-${name}`)}
              onFits={(fits) => {
                const { [`${current}-${name}`]: _before, ...others } = approved;
                approve(fits ? { ...others, [`${current}-${name}`]: original } : others);
              }}
            />
          ))}
        </div>
      )}
    </section>
  );
}

/** A language that is not looked at is sent along as it was typed. */
function UnseenLanguage({ language, ...begun }: Begun & { language: Language }) {
  const texts = typedTranslation(useFormContext().getValues(), language, begun);
  return Object.entries(texts).map(([name, text]) => (
    <input key={name} type="hidden" name={`${language}-${name}`} value={text} />
  ));
}
