"use client";

import { Checkbox, Group, Input } from "@mantine/core";
import { useFormContext } from "@/components/form/use-field";
import { SCORE_CLASSES, type ScoreClass } from "@/lib/surveys/survey-draft";
import type { QuestionKind, SurveyKind } from "@/prisma/generated/enums";
import { CLASS_SCORES } from "./survey-names";
import { useFormValue } from "./use-form-value";

type Props = { survey: SurveyKind; kind: QuestionKind; askedOf: readonly ScoreClass[] };

/** After which scores a question is asked; all of them for everybody. */
export function AskedOfField({ survey, kind, askedOf }: Props) {
  const name = `${kind}-asked`;
  const { errors } = useFormContext();
  const [asked, setAsked] = useFormValue<string[]>(
    name,
    askedOf.length > 0 ? [...askedOf] : [...SCORE_CLASSES],
  );
  return (
    <Input.Wrapper
      label="Asked after a score of"
      labelElement="div"
      labelProps={{ id: `${name}-label` }}
      error={errors[name]}
      errorProps={{ id: `${name}-error` }}
    >
      <input type="hidden" name="limited[]" value={kind} />
      <Group
        gap="lg"
        mt={4}
        role="group"
        aria-labelledby={`${name}-label`}
        aria-describedby={errors[name] ? `${name}-error` : undefined}
        data-path={name}
      >
        {SCORE_CLASSES.map((one) => (
          <Checkbox
            key={one}
            name={`${name}[]`}
            value={one}
            label={CLASS_SCORES[survey][one]}
            checked={asked.includes(one)}
            onChange={({ currentTarget: { checked } }) =>
              setAsked(SCORE_CLASSES.filter((other) => (other === one ? checked : asked.includes(other))))
            }
          />
        ))}
      </Group>
    </Input.Wrapper>
  );
}
