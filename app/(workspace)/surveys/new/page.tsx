import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireSignIn } from "@/app/_server/require-actor";
import { NewSurveyForm } from "@/components/surveys/new-survey-form";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { DEFAULT_NPS_MAIL, defaultNpsQuestions } from "@/lib/surveys/default-questions";
import { createSurveyAction } from "../actions";

export const metadata: Metadata = { title: "New survey" };

export default async function NewSurveyPage() {
  const { actor, membership } = await requireSignIn();
  if (!isAllowed(actor.role, "survey:edit")) notFound();
  const questions = defaultNpsQuestions(membership.workspaceName);

  return (
    <>
      <PageHeader
        title="New survey"
        breadcrumbs={[{ label: "Surveys", href: "/surveys" }]}
        description="It is saved as a draft first. Nothing is sent until a campaign sends it."
      />
      <NewSurveyForm
        action={createSurveyAction}
        survey={{ name: "", kind: "nps", ...DEFAULT_NPS_MAIL, questions }}
      />
    </>
  );
}
