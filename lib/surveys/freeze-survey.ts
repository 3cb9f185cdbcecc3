import type { Db } from "@/lib/platform/database/door";
import { InvalidInput } from "@/lib/platform/errors";
import { lockDraft } from "./lock-draft";
import { contentOfDraft } from "./survey-content";
import { surveyFlaw } from "./survey-rules";

type Freeze = {
  readonly workspaceId: string;
  readonly surveyId: string;
  readonly seenAt?: Date;
  readonly publishedById: string | null;
  readonly now: Date;
};

/** Copies a draft into a new version that nothing can change: its brand, and every language that is complete. A step. */
export async function freezeSurvey(db: Db, { workspaceId, surveyId, seenAt, publishedById, now }: Freeze) {
  // Numbers two simultaneous publications one after the other.
  const { draft, state, updatedAt } = await lockDraft(db, { workspaceId, surveyId, seenAt });
  const flaw = surveyFlaw(draft.kind, draft.questions);
  if (flaw) throw new InvalidInput(flaw);

  const latest = await db.surveyVersion.findFirst({
    where: { workspaceId, surveyId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const version = await db.surveyVersion.create({
    data: {
      workspaceId,
      surveyId,
      number: (latest?.number ?? 0) + 1,
      kind: draft.kind,
      content: contentOfDraft(draft),
      publishedById,
      publishedAt: now,
    },
    select: { id: true, number: true },
  });
  if (state !== "published") {
    await db.survey.update({
      where: { workspaceId_id: { workspaceId, id: surveyId } },
      // The draft itself is as it was: whoever is writing at it has seen the latest.
      data: { state: "published", updatedAt },
    });
  }
  return version;
}
