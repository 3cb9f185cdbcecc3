import type { Db } from "@/lib/platform/database/door";
import { freezeSurvey } from "./freeze-survey";
import { readBeginning } from "./read-beginning";
import { usualSurvey } from "./usual-survey";
import { writeSurvey } from "./write-survey";

const NAME = "After a recovery";

/** The published version with which the workspace asks whether a recovery worked, made on first need. A step. */
export async function ensureFollowUpSurvey(db: Db, workspaceId: string, now = new Date()) {
  // Two cases may need it first at the same moment.
  await db.$queryRaw`select pg_advisory_xact_lock(hashtext('follow-up survey'), hashtext(${workspaceId}))::text`;
  const existing = await db.surveyVersion.findFirst({
    where: { workspaceId, kind: "follow_up", survey: { state: "published" } },
    orderBy: [{ publishedAt: "desc" }, { number: "desc" }],
    select: { id: true },
  });
  if (existing) return existing;

  const { brand, ...usual } = await readBeginning(db, workspaceId);
  const { id: surveyId } = await writeSurvey(db, {
    ...usualSurvey({ kind: "follow_up", ...usual }),
    brand,
    workspaceId,
    name: await freeName(db, workspaceId),
    createdById: null,
    now,
  });
  const { id } = await freezeSurvey(db, { workspaceId, surveyId, publishedById: null, now });
  return { id };
}

async function freeName(db: Db, workspaceId: string) {
  const taken = await db.survey.findMany({
    where: { workspaceId, name: { startsWith: NAME } },
    select: { name: true },
  });
  const names = new Set(taken.map(({ name }) => name));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? NAME : `${NAME} (${number})`;
    if (!names.has(name)) return name;
  }
}
