import { readBody } from "@/app/_server/read-body";
import { currentActor } from "@/app/_server/require-actor";
import { isSameOrigin } from "@/app/_server/same-origin";
import { authorize } from "@/lib/access/authorize";
import { IMPORT_TOO_LARGE, MOST_IMPORT_BYTES } from "@/lib/accounts/import-limit";
import { startImport } from "@/lib/accounts/start-import";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";

/** Takes in a list of contacts: the file itself is the body, its name a query. A server action could not carry 50 MB. */
export async function POST(request: Request) {
  if (!isSameOrigin(request.headers, env().APP_URL)) {
    return answer(403, {
      message: "This did not come from a page of Amends. Reload the page and try again.",
    });
  }
  const actor = await currentActor();
  if (!actor) {
    return answer(401, { message: "You are signed out. Sign in again, then choose the file once more." });
  }
  try {
    authorize(actor, "account:import");
    const bytes = await readBody(request, MOST_IMPORT_BYTES);
    if (!bytes) return answer(413, { message: IMPORT_TOO_LARGE });
    const fileName = new URL(request.url).searchParams.get("name") ?? "";
    return answer(201, await startImport(actor, { fileName, bytes }));
  } catch (error) {
    if (error instanceof DomainError) return answer(error.status, { message: error.message });
    throw error;
  }
}

function answer(status: number, body: { id: string } | { message: string }) {
  return Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
}
