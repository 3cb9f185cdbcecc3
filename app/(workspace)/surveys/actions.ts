"use server";

import { formAction } from "@/app/_server/form-action";
import { createSurvey } from "@/lib/surveys/create-survey";
import { publishSurvey } from "@/lib/surveys/publish-survey";
import { publishSurveySchema } from "@/lib/surveys/schema";
import { newSurveyFormSchema, surveyFormSchema } from "@/lib/surveys/survey-form";
import { updateSurvey } from "@/lib/surveys/update-survey";

export const createSurveyAction = formAction(newSurveyFormSchema, createSurvey, {
  revalidate: ["/surveys"],
  redirectTo: (_input, { id }) => `/surveys/${id}`,
});

export const updateSurveyAction = formAction(surveyFormSchema, updateSurvey, {
  revalidate: ({ surveyId }) => ["/surveys", `/surveys/${surveyId}`],
  message: "The draft is saved.",
});

export const publishSurveyAction = formAction(publishSurveySchema, publishSurvey, {
  revalidate: ({ surveyId }) => ["/surveys", `/surveys/${surveyId}`],
});
