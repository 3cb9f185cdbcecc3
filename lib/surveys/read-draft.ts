import type { Db } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { findableId } from "@/lib/platform/findable-id";
import type { Prisma } from "@/prisma/generated/client";
import { storedDraft } from "./stored-draft";

const SELECT = {
  id: true,
  name: true,
  kind: true,
  state: true,
  language: true,
  subject: true,
  introduction: true,
  brandName: true,
  brandColour: true,
  logo: { select: { id: true, width: true, height: true, png: true } },
  translations: true,
  updatedAt: true,
  questions: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      kind: true,
      text: true,
      textDetractor: true,
      textPassive: true,
      textPromoter: true,
      askedOf: true,
      choices: true,
      translations: true,
    },
  },
  workspace: { select: { name: true } },
} satisfies Prisma.SurveySelect;

/** One survey's draft, with its state, when it was last changed, and the firm whose it is. Throws NotFoundError. A step. */
export async function readDraft(db: Db, workspaceId: string, surveyId: string) {
  const survey = await db.survey.findUnique({
    where: { workspaceId_id: { workspaceId, id: findableId(surveyId) } },
    select: SELECT,
  });
  if (!survey) throw new NotFoundError("This survey does not exist.");
  const { id, state, updatedAt, workspace } = survey;
  return { id, state, updatedAt, firm: workspace.name, draft: storedDraft(survey) };
}
