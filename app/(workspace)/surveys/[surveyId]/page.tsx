import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { SurveyEditor } from "@/components/surveys/survey-editor";
import { SurveyState } from "@/components/surveys/survey-state";
import { SurveyWords } from "@/components/surveys/survey-words";
import { VersionList } from "@/components/surveys/version-list";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { getSurvey } from "@/lib/surveys/queries";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import { publishSurveyAction, updateSurveyAction } from "../actions";

type Props = { params: Promise<{ surveyId: string }> };

const load = cache(async (surveyId: string) => {
  const actor = await requireActor();
  return { actor, survey: await orNotFound(getSurvey(actor, surveyId)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { survey } = await load((await params).surveyId);
  return { title: survey.name };
}

export default async function SurveyPage({ params }: Props) {
  const { actor, survey } = await load((await params).surveyId);
  const { timeZone } = await getWorkspaceSettings(actor);
  const { id: surveyId, versions } = survey;
  const mayEdit = isAllowed(actor.role, "survey:edit") && survey.state !== "archived";
  const history = <VersionList versions={versions} now={new Date()} timeZone={timeZone} />;

  return (
    <>
      <PageHeader
        title={survey.name}
        breadcrumbs={[{ label: "Surveys", href: "/surveys" }]}
        description={<SurveyState survey={survey} />}
        action={
          <ButtonLink href={`/surveys/${surveyId}/preview`} variant="default">
            Preview
          </ButtonLink>
        }
      />
      {mayEdit ? (
        <SurveyEditor
          survey={survey}
          nextVersion={(versions[0]?.number ?? 0) + 1}
          save={updateSurveyAction}
          publish={isAllowed(actor.role, "survey:publish") ? publishSurveyAction : null}
        >
          {history}
        </SurveyEditor>
      ) : (
        <SurveyWords survey={survey}>{history}</SurveyWords>
      )}
    </>
  );
}
