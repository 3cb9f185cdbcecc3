import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { SurveyTable } from "@/components/surveys/survey-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { listSurveys } from "@/lib/surveys/queries";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";

export const metadata: Metadata = { title: "Surveys" };

export default async function SurveysPage() {
  const actor = await requireActor();
  const surveys = await listSurveys(actor);
  const { timeZone } = await getWorkspaceSettings(actor);
  const write = isAllowed(actor.role, "survey:edit") && (
    <ButtonLink href="/surveys/new">New survey</ButtonLink>
  );

  return (
    <>
      <PageHeader title="Surveys" action={surveys.length > 0 && write} />
      {surveys.length > 0 ? (
        <SurveyTable surveys={surveys} now={new Date()} timeZone={timeZone} />
      ) : (
        <EmptyState title="No survey yet" action={write}>
          A survey is the question you ask your clients, and the mail that brings it. It comes with the usual
          wording; change what you like, publish it, then start a campaign.
        </EmptyState>
      )}
    </>
  );
}
