import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireSignIn } from "@/app/_server/require-actor";
import { NewSurveyForm } from "@/components/surveys/new-survey-form";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { getNewSurveyLanguage } from "@/lib/surveys/queries";
import { createSurveyAction } from "../actions";

export const metadata: Metadata = { title: "New survey" };

export default async function NewSurveyPage() {
  const { actor } = await requireSignIn();
  if (!isAllowed(actor.role, "survey:edit")) notFound();

  return (
    <>
      <PageHeader
        title="New survey"
        breadcrumbs={[{ label: "Surveys", href: "/surveys" }]}
        description="It begins as a draft with the usual questions. Nothing is sent until a campaign sends it."
      />
      <NewSurveyForm action={createSurveyAction} language={await getNewSurveyLanguage(actor)} />
    </>
  );
}
