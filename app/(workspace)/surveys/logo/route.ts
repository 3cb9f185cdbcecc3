import { bodyRoute } from "@/app/_server/body-route";
import { LOGO_TOO_LARGE, MOST_LOGO_BYTES } from "@/lib/surveys/logo-limit";
import { saveLogo } from "@/lib/surveys/save-logo";

/** Takes in a logo: the file itself is the body. Surveys show it once one that names it is saved. */
export const POST = bodyRoute(
  { action: "survey:edit", mostBytes: MOST_LOGO_BYTES, tooLarge: LOGO_TOO_LARGE },
  async (actor, { bytes }) => ({ status: 201, body: { logo: await saveLogo(actor, bytes) } }),
);
