import { z } from "zod";
import { bodyRoute, refuse } from "@/app/_server/body-route";
import { readForm } from "@/components/form/read-form";
import { printMailPreview } from "@/lib/deliveries/print-mail-preview";
import { LANGUAGES } from "@/lib/languages/language";
import { env } from "@/lib/platform/env";
import { printAnswerPreview } from "@/lib/responses/print-answer-preview";
import { previewTypedDraft } from "@/lib/surveys/preview-typed-draft";
import { surveyFormSchema } from "@/lib/surveys/survey-form";
import { languagesOf } from "@/lib/surveys/survey-language";

/** Twelve questions in eight languages, each text at its longest, stay under it. */
const MOST_BYTES = 1_048_576;

const shownSchema = z.object({
  show: z.enum(["mail", "page"]).catch("mail"),
  language: z.enum(LANGUAGES).nullable().catch(null),
  score: z.string().max(2).optional().catch(undefined),
});

/** The mail or the answer page of a draft as it is typed now: the editor's form is the body. Nothing is kept. */
export const POST = bodyRoute<{ surveyId: string }>(
  { action: "survey:edit", mostBytes: MOST_BYTES, tooLarge: "This is too much to show." },
  async (actor, { request, bytes, params: { surveyId } }) => {
    const form = await readFields(bytes, request.headers.get("content-type") ?? "");
    if (!form) return refuse(400, "This is no form that could be shown.");
    const typed = surveyFormSchema.safeParse({ ...readForm(form), surveyId });
    // Half a question is nothing wrong: it is on its way.
    if (!typed.success) return refuse(200, typed.error.issues[0]?.message ?? "This cannot be shown yet.");

    const { content, firm } = await previewTypedDraft(actor, typed.data);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { show, language, score } = shownSchema.parse(query);
    const languages = languagesOf(content);
    if (show === "page") {
      const { html } = printAnswerPreview({ content, firm, language, score, hasScript: false });
      return { status: 200, body: { subject: null, html, languages } };
    }
    const { subject, html } = await printMailPreview({ content, firm, language, ...linksOf(surveyId) });
    return { status: 200, body: { subject, html, languages } };
  },
);

async function readFields(bytes: Uint8Array, type: string) {
  try {
    return await new Response(Buffer.from(bytes), { headers: { "Content-Type": type } }).formData();
  } catch {
    return null;
  }
}

function linksOf(surveyId: string) {
  const preview = `${env().APP_URL}/surveys/${encodeURIComponent(surveyId)}/preview`;
  return { answerUrl: `${preview}/answer`, stopUrl: `${preview}?show=stop` };
}
