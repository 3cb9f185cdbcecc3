import { z } from "zod";
import { LANGUAGES, type Language } from "@/lib/languages/language";
import { QuestionKind } from "@/prisma/generated/enums";
import { MOST_CHARACTERS, mostCharactersOf } from "./most-characters";
import { brandColourSchema, brandNameSchema, type QuestionDraft, surveyFields, typedText } from "./schema";
import { CLASS_TEXTS, originalsOf, SCORE_CLASSES } from "./survey-draft";
import { FEWEST_CHOICES, MOST_CHOICES } from "./survey-rules";

const MOST_QUESTIONS = Object.keys(QuestionKind).length;

/** Reads fields by name and notes at each what is wrong with it. */
class Fields {
  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    private readonly ctx: z.RefinementCtx,
  ) {}

  text(name: string, schema: z.ZodType<string>): string {
    const value = this.values[name];
    const { data, error } = schema.safeParse(typeof value === "string" ? value : "");
    for (const { message } of error?.issues ?? []) this.refuse(name, message);
    return data ?? "";
  }

  /** Null where nothing is written. */
  optional(name: string, schema: z.ZodType<string>): string | null {
    const value = this.values[name];
    return typeof value === "string" && value.trim() ? this.text(name, schema) : null;
  }

  list(name: string): string[] {
    const value = this.values[name];
    return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  }

  refuse(name: string, message: string) {
    this.ctx.addIssue({ code: "custom", path: [name], message });
  }
}

/**
 * A draft as its form sends it. Each kind of question stands in it at most once, so that its fields are named by the kind:
 * `comment-text`, `comment-detractor`, `drivers-choice-{id}`; in another language `de-comment-text`.
 */
export const surveyFormSchema = z.record(z.string(), z.unknown()).transform((values, ctx) => {
  const fields = new Fields(values, ctx);
  const kinds = fields.list("order").slice(0, MOST_QUESTIONS);
  const draft = {
    surveyId: fields.text("surveyId", z.uuid("This form belongs to no survey. Reload the page.")),
    seenAt: fields.text("seenAt", z.iso.datetime("This form is incomplete. Reload the page.")),
    name: fields.text("name", surveyFields.name),
    subject: fields.text("subject", surveyFields.subject),
    introduction: fields.text("introduction", surveyFields.introduction),
    questions: kinds.filter(isQuestionKind).map((kind) => readQuestion(fields, kind)),
  };
  return {
    ...draft,
    brand: readBrand(fields),
    translations: Object.fromEntries(
      languagesIn(fields).map((language) => [language, readTranslation(fields, language, draft)]),
    ),
    fitting: fields.list("fitting"),
  };
});

function readQuestion(fields: Fields, kind: QuestionKind): QuestionDraft {
  const optional = typedText(MOST_CHARACTERS.question, "A question");
  const required = optional.pipe(z.string().min(1, "Write the question."));
  const wordings = SCORE_CLASSES.map((name) => [CLASS_TEXTS[name], fields.text(`${kind}-${name}`, optional)]);
  const text = fields.text(`${kind}-text`, required);
  if (kind === "score") return { kind, text };
  return {
    kind,
    text,
    ...Object.fromEntries(wordings),
    askedOf: readAskedOf(fields, kind),
    choices: kind === "drivers" ? readChoices(fields, kind) : [],
  };
}

/** A form that says nothing of it asks everybody; one whose boxes are all empty nobody. */
function readAskedOf(fields: Fields, kind: QuestionKind) {
  const name = `${kind}-asked`;
  if (!fields.list("limited").includes(kind)) return [];
  const classes = fields.list(name);
  const chosen = SCORE_CLASSES.filter((one) => classes.includes(one));
  if (chosen.length === 0) fields.refuse(name, "Choose who is asked, or remove the question.");
  return chosen;
}

function readChoices(fields: Fields, kind: QuestionKind) {
  const ids = fields.list(`${kind}-choices`).slice(0, MOST_CHOICES + 1);
  const schema = surveyFields.questions.element.shape.choices.unwrap().element.shape.text;
  if (ids.length < FEWEST_CHOICES || ids.length > MOST_CHOICES)
    fields.refuse(`${kind}-choices`, "Give two to twelve choices to pick from.");
  return ids.map((id) => ({ id, text: fields.text(`${kind}-choice-${id}`, schema) }));
}

function readBrand(fields: Fields) {
  return {
    name: fields.text("brandName", brandNameSchema) || null,
    colour: fields.optional("brandColour", brandColourSchema),
    logoId: fields.optional("logoId", z.uuid("This logo is unknown. Choose it once more.")),
  };
}

function languagesIn(fields: Fields): Language[] {
  const named = fields.list("languages");
  return LANGUAGES.filter((language) => named.includes(language));
}

type Draft = { subject: string; introduction: string; questions: QuestionDraft[] };

function readTranslation(fields: Fields, language: Language, draft: Draft) {
  const names = Object.keys(originalsOf(draft));
  return Object.fromEntries(
    names.map((name) => [
      name,
      fields.text(`${language}-${name}`, typedText(mostCharactersOf(name), "A text")),
    ]),
  );
}

function isQuestionKind(name: string): name is QuestionKind {
  return name in QuestionKind;
}

/** A new survey as its form sends it. */
export const newSurveyFormSchema = z.object({
  name: surveyFields.name,
  kind: z.enum(["nps", "csat", "ces", "follow_up"], "Choose what you want to ask."),
  language: z.enum(LANGUAGES, "Choose the language you write in."),
});
