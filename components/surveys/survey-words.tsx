import { Title } from "@mantine/core";
import { directionOf } from "@/lib/languages/language";
import type { SurveyContent, SurveyQuestion } from "@/lib/surveys/survey-content";
import { SCORE_CLASSES } from "@/lib/surveys/survey-draft";
import type { SurveyKind } from "@/prisma/generated/enums";
import { LogoImage } from "./logo-image";
import { CLASS_SCORES, QUESTION_NAME } from "./survey-names";
import classes from "./survey-words.module.css";

type Part = readonly [name: string, text: string | null | undefined];

/** What a survey says in one language, for members who read it only. */
export function SurveyWords({ content, firm }: { content: SurveyContent; firm: string }) {
  const { kind, language, brand, subject, introduction, questions } = content;
  const way = { lang: language, dir: directionOf(language) };
  return (
    <>
      <section aria-labelledby="mail-words">
        <Title order={2} id="mail-words" mb={4}>
          The e-mail
        </Title>
        <Words
          {...way}
          parts={[
            ["Subject", subject],
            ["Introduction", introduction],
          ]}
        />
      </section>
      <section aria-labelledby="question-words">
        <Title order={2} id="question-words" mb={4}>
          The questions
        </Title>
        <Words {...way} parts={questions.flatMap((question) => partsOf(kind, question))} />
      </section>
      <section aria-labelledby="brand-words">
        <Title order={2} id="brand-words" mb={4}>
          The brand
        </Title>
        <dl className={classes.list}>
          <Word name="Name" text={brand.name ?? firm} />
          {brand.colour && (
            <div className={classes.part}>
              <dt className={classes.name}>Colour</dt>
              <dd className={classes.text}>
                <span className={classes.colour} style={{ background: brand.colour }} /> {brand.colour}
              </dd>
            </div>
          )}
          {brand.logo && (
            <div className={classes.part}>
              <dt className={classes.name}>Logo</dt>
              <dd className={classes.text}>
                <LogoImage logo={brand.logo} alt={`The logo of ${brand.name ?? firm}`} />
              </dd>
            </div>
          )}
        </dl>
      </section>
    </>
  );
}

function partsOf(survey: SurveyKind, { kind, text, byClass = {}, choices, askedOf }: SurveyQuestion): Part[] {
  const scores = SCORE_CLASSES.filter((name) => askedOf.includes(name)).map(
    (name) => CLASS_SCORES[survey][name],
  );
  const who = scores.length > 0 ? `, asked after ${scores.join(" and ")}` : "";
  return [
    [`${QUESTION_NAME[kind]}${who}`, text],
    ...SCORE_CLASSES.map(
      (name): Part => [`${QUESTION_NAME[kind]}, after ${CLASS_SCORES[survey][name]}`, byClass[name]],
    ),
    [`${QUESTION_NAME[kind]}: the choices`, choices.map((choice) => choice.text).join("\n")],
  ];
}

type Way = { lang: string; dir: "ltr" | "rtl" };

function Words({ parts, ...way }: { parts: readonly Part[] } & Way) {
  return (
    <dl className={classes.list}>
      {parts.map(([name, text]) => text && <Word key={name} name={name} text={text} {...way} />)}
    </dl>
  );
}

function Word({ name, text, ...way }: { name: string; text: string } & Partial<Way>) {
  return (
    <div className={classes.part}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.text} dir="auto" {...way}>
        {text}
      </dd>
    </div>
  );
}
