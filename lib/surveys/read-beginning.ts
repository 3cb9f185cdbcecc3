import { languageOf } from "@/lib/languages/language";
import type { Db } from "@/lib/platform/database/door";

/**
 * What a workspace's next survey begins with: the brand and the language of the survey that was changed last, and the
 * name that clients know the firm by. Where there is no survey yet, the workspace's own language and name. A step.
 */
export async function readBeginning(db: Db, workspaceId: string) {
  const { name, locale, surveys } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: {
      name: true,
      locale: true,
      surveys: {
        orderBy: { updatedAt: "desc" },
        take: 1,
        select: { language: true, brandName: true, brandColour: true, logoId: true },
      },
    },
  });
  const [{ language, ...brand } = { language: locale, brandName: null, brandColour: null, logoId: null }] =
    surveys;
  return { language: languageOf(language) ?? "en", firm: brand.brandName ?? name, brand };
}
