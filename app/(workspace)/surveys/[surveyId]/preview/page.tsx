import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { AnswerPreview } from "@/components/surveys/answer-preview";
import { MailPreview } from "@/components/surveys/mail-preview";
import { PreviewTabs } from "@/components/surveys/preview-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { previewSurveyMail } from "@/lib/deliveries/preview-survey-mail";
import { env } from "@/lib/platform/env";

type Props = { params: Promise<{ surveyId: string }>; searchParams: Promise<{ show?: string }> };

const load = cache(async (surveyId: string) => {
  const actor = await requireActor();
  const preview = `${env().APP_URL}/surveys/${surveyId}/preview`;
  const links = { answerUrl: `${preview}/answer`, stopUrl: `${preview}?show=stop` };
  return orNotFound(previewSurveyMail(actor, { surveyId, ...links }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { surveyName } = await load((await params).surveyId);
  return { title: `Preview of ${surveyName}` };
}

export default async function SurveyPreviewPage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const mail = await load(surveyId);
  const isAnswer = (await searchParams).show === "answer";
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
      <PreviewTabs here={here} current={isAnswer ? "answer" : "mail"} />
      {isAnswer ? <AnswerPreview src={`${here}/answer`} /> : <MailPreview mail={mail} />}
    </>
  );
}
