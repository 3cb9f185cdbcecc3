import { bodyRoute } from "@/app/_server/body-route";
import { IMPORT_TOO_LARGE, MOST_IMPORT_BYTES } from "@/lib/accounts/import-limit";
import { startImport } from "@/lib/accounts/start-import";

/** Takes in a list of contacts: the file itself is the body, its name a query. */
export const POST = bodyRoute(
  { action: "account:import", mostBytes: MOST_IMPORT_BYTES, tooLarge: IMPORT_TOO_LARGE },
  async (actor, { request, bytes }) => {
    const fileName = new URL(request.url).searchParams.get("name") ?? "";
    return { status: 201, body: await startImport(actor, { fileName, bytes }) };
  },
);
