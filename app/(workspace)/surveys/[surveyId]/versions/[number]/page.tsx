import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { ReadOnlySurvey } from "@/components/surveys/read-only-survey";
import { DateText } from "@/components/ui/date-text";
import { PageHeader } from "@/components/ui/page-header";
import { SURVEY_KIND_NAME } from "@/components/ui/stage-name";
import { languageOf } from "@/lib/languages/language";
import { getSurveyVersion } from "@/lib/surveys/queries";
import { chooseLanguage } from "@/lib/surveys/survey-language";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";

type Props = {
  params: Promise<{ surveyId: string; number: string }>;
  searchParams: Promise<{ language?: string }>;
};

const load = cache(async (surveyId: string, number: string) => {
  const actor = await requireActor();
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  return { actor, version: await orNotFound(getSurveyVersion(actor, surveyId, Number(number))) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { surveyId, number } = await params;
  const { version } = await load(surveyId, number);
  return { title: `Version ${version.number} of ${version.survey.name}` };
}

export default async function SurveyVersionPage({ params, searchParams }: Props) {
  const { surveyId, number } = await params;
  const { actor, version } = await load(surveyId, number);
  const { language } = await searchParams;
  const { timeZone } = await getWorkspaceSettings(actor);
  const { content, survey, firm } = version;

  return (
    <>
      <PageHeader
        title={`Version ${version.number}`}
        breadcrumbs={[
          { label: "Surveys", href: "/surveys" },
          { label: survey.name, href: `/surveys/${surveyId}` },
        ]}
        description={
          <>
            {SURVEY_KIND_NAME[content.kind]} · published{" "}
            <DateText at={version.publishedAt} now={new Date()} timeZone={timeZone} /> · never changes
          </>
        }
      />
      <ReadOnlySurvey
        content={content}
        firm={firm}
        here={`/surveys/${surveyId}/versions/${version.number}`}
        language={chooseLanguage(content, [languageOf(language)])}
      />
    </>
  );
}
