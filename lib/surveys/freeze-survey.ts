import type { Db } from "@/lib/platform/database/door";
import { InvalidInput, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { contentOfDraft } from "./survey-content";
import { surveyFlaw } from "./survey-rules";

type Freeze = {
  readonly workspaceId: string;
  readonly surveyId: string;
  readonly publishedById: string | null;
  readonly now: Date;
};

/** Copies a draft into a new version that nothing can change. A step. */
export async function freezeSurvey(db: Db, { workspaceId, surveyId, publishedById, now }: Freeze) {
  // The row lock numbers two simultaneous publications one after the other.
  await db.$queryRaw`select from surveys where workspace_id = ${workspaceId}::uuid and id = ${surveyId}::uuid for update`;
  const survey = await db.survey.findUnique({
    where: { workspaceId_id: { workspaceId, id: surveyId } },
    include: {
      questions: { orderBy: { position: "asc" } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
    },
  });
  if (!survey) throw new NotFoundError("This survey does not exist.");
  if (survey.state === "archived") throw new RuleViolation("An archived survey cannot be published.");
  const flaw = surveyFlaw(survey.kind, survey.questions);
  if (flaw) throw new InvalidInput(flaw);

  const version = await db.surveyVersion.create({
    data: {
      workspaceId,
      surveyId,
      number: (survey.versions[0]?.number ?? 0) + 1,
      kind: survey.kind,
      content: contentOfDraft(survey),
      publishedById,
      publishedAt: now,
    },
    select: { id: true, number: true },
  });
  await db.survey.update({
    where: { workspaceId_id: { workspaceId, id: surveyId } },
    data: { state: "published" },
  });
  return version;
}
