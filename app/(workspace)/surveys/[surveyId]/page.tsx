import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { ReadOnlySurvey } from "@/components/surveys/read-only-survey";
import { SurveyEditor } from "@/components/surveys/survey-editor";
import { SurveyState } from "@/components/surveys/survey-state";
import { VersionList } from "@/components/surveys/version-list";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { languageOf } from "@/lib/languages/language";
import { getSurvey } from "@/lib/surveys/queries";
import { chooseLanguage } from "@/lib/surveys/survey-language";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import { publishSurveyAction, updateSurveyAction } from "../actions";

type Props = { params: Promise<{ surveyId: string }>; searchParams: Promise<{ language?: string }> };

const load = cache(async (surveyId: string) => {
  const actor = await requireActor();
  return { actor, survey: await orNotFound(getSurvey(actor, surveyId)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { survey } = await load((await params).surveyId);
  return { title: survey.draft.name };
}

export default async function SurveyPage({ params, searchParams }: Props) {
  const { actor, survey } = await load((await params).surveyId);
  const { language } = await searchParams;
  const { timeZone } = await getWorkspaceSettings(actor);
  const { id, firm, state, draft, content, versions, updatedAt } = survey;
  const here = `/surveys/${id}`;
  const mayEdit = isAllowed(actor.role, "survey:edit") && state !== "archived";
  const history = <VersionList surveyId={id} versions={versions} now={new Date()} timeZone={timeZone} />;

  return (
    <>
      <PageHeader
        title={draft.name}
        breadcrumbs={[{ label: "Surveys", href: "/surveys" }]}
        description={<SurveyState survey={{ ...survey, kind: draft.kind }} />}
        action={
          <ButtonLink href={`${here}/preview`} variant="default">
            Preview
          </ButtonLink>
        }
      />
      {mayEdit ? (
        <SurveyEditor
          survey={{ ...draft, id, firm, usual: survey.usual }}
          savedAt={updatedAt.toISOString()}
          memberId={actor.memberId}
          nextVersion={(versions[0]?.number ?? 0) + 1}
          hasUnpublishedChanges={survey.hasUnpublishedChanges}
          incomplete={survey.incomplete}
          older={survey.older}
          save={updateSurveyAction}
          publish={isAllowed(actor.role, "survey:publish") ? publishSurveyAction : null}
        >
          {history}
        </SurveyEditor>
      ) : (
        <ReadOnlySurvey
          content={content}
          firm={firm}
          here={here}
          language={chooseLanguage(content, [languageOf(language)])}
        >
          {history}
        </ReadOnlySurvey>
      )}
    </>
  );
}
