import type { Db } from "@/lib/platform/database/door";
import { InvalidInput } from "@/lib/platform/errors";
import type { SurveyBrand } from "./survey-content";

/** A logo as a survey's content carries it; null for none. Throws InvalidInput for one the workspace does not have. A step. */
export async function readLogo(
  db: Db,
  workspaceId: string,
  logoId: string | null,
): Promise<SurveyBrand["logo"]> {
  if (logoId === null) return null;
  const logo = await db.logo.findUnique({
    where: { workspaceId_id: { workspaceId, id: logoId } },
    select: { id: true, width: true, height: true, png: true },
  });
  if (!logo) throw new InvalidInput("This logo is unknown. Choose it once more.");
  return { ...logo, png: Buffer.from(logo.png).toString("base64") };
}
