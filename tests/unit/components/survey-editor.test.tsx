import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SurveyEditor } from "@/components/surveys/survey-editor";
import { LANGUAGES } from "@/lib/languages/language";
import { allQuestions } from "@/lib/surveys/default-questions";
import { updateSurveySchema } from "@/lib/surveys/schema";
import { originalsOf, type SurveyDraft } from "@/lib/surveys/survey-draft";
import { surveyFormSchema } from "@/lib/surveys/survey-form";
import { keptTranslations, typedTranslations } from "@/lib/surveys/survey-translations";
import { usualSurvey } from "@/lib/surveys/usual-survey";
import { usualTexts } from "@/lib/surveys/usual-texts";
import { type QuestionKind, SurveyKind } from "@/prisma/generated/enums";

const FIRM = "Meridian <b>& Co</b>";
const id = "018f0000-0000-7000-8000-000000000000";
const nothing = async () => ({ status: "idle" as const });

function draftOf(kind: SurveyKind): SurveyDraft {
  const wanted = { kind, language: "en", firm: FIRM } as const;
  const asked = allQuestions(wanted).filter((question) => question.kind !== "referral");
  const { translations, questions, ...survey } = usualSurvey(wanted, { questions: asked });
  const originals = originalsOf({ ...survey, questions });
  return {
    ...survey,
    name: `"Spring" & more`,
    brand: { name: null, colour: "#2a7068", logo: null },
    questions: questions.map((question) => ({ ...question, id })),
    translations: keptTranslations(translations, { originals, known: {}, fitting: [] }),
  };
}

function pageOf(draft: SurveyDraft, publish: typeof nothing | null = nothing) {
  const usual = usualTexts({ kind: draft.kind, language: "en", firm: FIRM });
  return renderToStaticMarkup(
    <MantineProvider>
      <SurveyEditor
        survey={{ ...draft, id, firm: FIRM, usual }}
        hasUnpublishedChanges
        savedAt="2026-11-22T10:00:00.000Z"
        memberId={id}
        nextVersion={2}
        incomplete={["nl"]}
        older={["de", "fr"]}
        save={nothing}
        publish={publish}
      >
        {null}
      </SurveyEditor>
    </MantineProvider>,
  );
}

/** What a browser without scripts would send of the first form of a page. */
function sentBy(page: string): Record<string, string | string[]> {
  const [form = ""] = /<form[\s\S]*?<\/form>/.exec(page) ?? [];
  const sent: Record<string, string | string[]> = {};
  for (const [tag, , content = ""] of form.matchAll(
    /<(input|textarea)\b[^>]*?(?:\/>|>(?:([^<]*)<\/textarea>)?)/g,
  )) {
    const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    const name = of("name");
    if (!name || (of("type") === "checkbox" && !/\schecked/.test(tag))) continue;
    const value = plain(tag.startsWith("<textarea") ? content : (of("value") ?? ""));
    if (name.endsWith("[]")) sent[name.slice(0, -2)] = [...(sent[name.slice(0, -2)] ?? []), value];
    else sent[name] = value;
  }
  return sent;
}

function plain(escaped: string) {
  const marks = { lt: "<", gt: ">", quot: '"', "#x27": "'", amp: "&" } as Record<string, string>;
  return escaped.replace(/&(lt|gt|quot|#x27|amp);/g, (_all, name: string) => marks[name] ?? "");
}

describe("the editor of a survey", () => {
  it.each(Object.values(SurveyKind))("sends a %s survey back as it is, without scripts", (kind) => {
    const draft = draftOf(kind);
    const { surveyId, seenAt, fitting, ...typed } = updateSurveySchema.parse(
      surveyFormSchema.parse(sentBy(pageOf(draft))),
    );
    expect([surveyId, seenAt?.toISOString(), fitting]).toEqual([id, "2026-11-22T10:00:00.000Z", []]);
    const { translations, questions, brand, name, subject, introduction } = draft;
    expect(typed).toMatchObject({ name, subject, introduction });
    expect(typed.brand).toEqual({ name: null, colour: brand.colour, logoId: null });
    expect(typed.translations).toEqual(typedTranslations(translations));
    expect(originalsOf(typed)).toEqual(originalsOf(draft));
    expect(typed.questions.map((question) => [question.kind, question.askedOf])).toEqual(
      questions.map((question) => [question.kind, question.askedOf ?? []]),
    );
  });

  it("offers to add what is not asked yet, and to remove what can be done without", () => {
    const page = pageOf(draftOf("nps"));
    expect(page).toContain('aria-label="Add Somebody else to help"');
    expect(page).not.toContain('aria-label="Add The reason"');
    expect(page).toContain('aria-label="Remove The reason"');
    expect(page).not.toContain('aria-label="Remove The score"');
    const followUp = pageOf(draftOf("follow_up"));
    const kept = ["How it was handled", "Whether it is settled"];
    for (const name of kept) expect(followUp).not.toContain(`aria-label="Remove ${name}"`);
    expect(followUp).toContain('aria-label="Remove Respect"');
  });

  it("names the scores of each class as the kind of survey has them", () => {
    expect(pageOf(draftOf("nps"))).toContain("After 0 to 6");
    expect(pageOf(draftOf("csat"))).toContain("After 1 or 2");
    expect(pageOf(draftOf("ces"))).toContain("After 5 to 7");
  });

  it("says in words what publishing takes along and leaves out", () => {
    const page = pageOf(draftOf("nps"));
    expect(page).toContain("Some texts in German and French were written for an older wording.");
    expect(page).toContain("Dutch is not complete and left out");
    expect(pageOf(draftOf("nps"), null)).not.toContain("Publish version");
  });

  it("shows a language in its own direction beside the original, and says what is missing or older", () => {
    const draft = draftOf("nps");
    const { ar } = draft.translations;
    const shown = { ...ar, subject: { text: "", of: "" }, introduction: { text: "س", of: "Before." } };
    const page = pageOf({ ...draft, translations: { ar: shown } });
    expect(page).toMatch(/ dir="rtl"><textarea[^>]*name="ar-introduction"/);
    expect(page).toContain("1 text of 17 is not written yet.");
    expect(page).toContain('Written for an older wording: <q dir="auto">Before.</q>');
  });

  it("tells each text of a language apart by its name, and describes it by its original", () => {
    const draft = draftOf("nps");
    const fields = pageOf(draft)
      .split("<label")
      .filter((part) => / name="de-/.test(/<textarea[^>]*>/.exec(part)?.[0] ?? ""))
      .map((part) => ({
        label: />([^<]+)</.exec(part)?.[1],
        original: plain(/<p[^>]*>([^<]+)</.exec(part)?.[1] ?? ""),
        originalId: /<p[^>]* id="([^"]+)"/.exec(part)?.[1],
        describedBy: /<textarea[^>]* aria-describedby="([^"]+)"/.exec(part)?.[1],
      }));
    const originals = Object.values(originalsOf(draft));
    expect(fields.map(({ original }) => original)).toEqual(originals);
    expect(new Set(fields.map(({ label }) => label)).size).toBe(originals.length);
    for (const { describedBy, originalId } of fields) expect(describedBy).toBe(originalId ?? "nothing");
  });

  it("marks a colour that cannot be seen as wrong, and says why where it is written", () => {
    const draft = draftOf("nps");
    const page = pageOf({ ...draft, brand: { ...draft.brand, colour: "#ffe100" } });
    const [input = ""] = /<input[^>]* name="brandColour"[^>]*>/.exec(page) ?? [];
    expect(input).toContain('aria-invalid="true"');
    const described = (/ aria-describedby="([^"]+)"/.exec(input)?.[1] ?? "").split(" ");
    const flaw = /<p[^>]* id="([^"]+)"[^>]*>[^<]*has a contrast of 1\.\d\d to 1/.exec(page)?.[1];
    expect(described).toContain(flaw);
    expect(pageOf(draft)).not.toContain("aria-invalid");
  });

  it("names every language and every kind of question", () => {
    const kinds = Object.values(SurveyKind).flatMap((kind) =>
      draftOf(kind).questions.map((q): QuestionKind => q.kind),
    );
    const pages = Object.values(SurveyKind)
      .map((kind) => pageOf(draftOf(kind)))
      .join("");
    expect(pages).not.toContain("undefined");
    expect(new Set(kinds).size).toBe(11);
    for (const language of LANGUAGES.filter((one) => one !== "en"))
      expect(pages).toContain(`value="${language}"`);
  });
});
