import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { AnswerPreview } from "@/components/surveys/answer-preview";
import { MailPreview } from "@/components/surveys/mail-preview";
import { PreviewTabs } from "@/components/surveys/preview-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { previewSurveyMail } from "@/lib/deliveries/preview-survey-mail";
import { type Language, languageOf } from "@/lib/languages/language";
import { env } from "@/lib/platform/env";

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<{ show?: string; language?: string }>;
};

const load = cache(async (surveyId: string, language: Language | null) => {
  const actor = await requireActor();
  const preview = `${env().APP_URL}/surveys/${surveyId}/preview`;
  const links = { answerUrl: `${preview}/answer`, stopUrl: `${preview}?show=stop` };
  return orNotFound(previewSurveyMail(actor, { surveyId, language, ...links }));
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { surveyName } = await load((await params).surveyId, languageOf((await searchParams).language));
  return { title: `Preview of ${surveyName}` };
}

export default async function SurveyPreviewPage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const { show, language: wanted } = await searchParams;
  const language = languageOf(wanted);
  const mail = await load(surveyId, language);
  const isAnswer = show === "answer";
  const here = `/surveys/${surveyId}/preview`;

  return (
    <>
      <PageHeader
        title="Preview"
        breadcrumbs={[
          { label: "Surveys", href: "/surveys" },
          { label: mail.surveyName, href: `/surveys/${surveyId}` },
        ]}
        description="The draft as it is saved, shown as a client would get it. Nothing is sent, and nothing typed here is kept."
      />
      <PreviewTabs
        here={here}
        show={isAnswer ? "answer" : "mail"}
        language={mail.language}
        languages={mail.languages}
      />
      {isAnswer ? (
        <AnswerPreview src={`${here}/answer?language=${mail.language}`} />
      ) : (
        <MailPreview mail={mail} />
      )}
    </>
  );
}
