import { readBody } from "@/app/_server/read-body";
import { currentActor } from "@/app/_server/require-actor";
import { isSameOrigin } from "@/app/_server/same-origin";
import { authorize } from "@/lib/access/authorize";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { LOGO_TOO_LARGE, MOST_LOGO_BYTES } from "@/lib/surveys/logo-limit";
import { saveLogo } from "@/lib/surveys/save-logo";

/** Takes in a logo: the file itself is the body. Surveys show it once one that names it is saved. */
export async function POST(request: Request) {
  if (!isSameOrigin(request.headers, env().APP_URL)) {
    return answer(403, {
      message: "This did not come from a page of Amends. Reload the page and try again.",
    });
  }
  const actor = await currentActor();
  if (!actor) {
    return answer(401, {
      message: "You are signed out. Sign in again in another tab, then choose it again.",
    });
  }
  try {
    authorize(actor, "survey:edit");
    const bytes = await readBody(request, MOST_LOGO_BYTES);
    if (!bytes) return answer(413, { message: LOGO_TOO_LARGE });
    return answer(201, { logo: await saveLogo(actor, bytes) });
  } catch (error) {
    if (error instanceof DomainError) return answer(error.status, { message: error.message });
    throw error;
  }
}

function answer(status: number, body: object) {
  return Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
}
