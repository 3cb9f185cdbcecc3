import { bodyRoute, refuse } from "@/app/_server/body-route";
import { listEarlierCauses } from "@/lib/causes/list-earlier-causes";
import { earlierCausesSchema } from "@/lib/causes/schema";

const RULES = { action: "recoveryCase:read", mostBytes: 0, tooLarge: "Nothing can be sent here." } as const;

/** Where a cause stood behind a case before, for whoever is finding the cause of this one. */
export const GET = bodyRoute<{ caseId: string }>(RULES, async (actor, { request, params }) => {
  const rootCauseId = new URL(request.url).searchParams.get("rootCauseId");
  const asked = earlierCausesSchema.safeParse({ ...params, rootCauseId });
  if (!asked.success) return refuse(404, "This cause does not exist.");
  return { status: 200, body: await listEarlierCauses(actor, asked.data) };
});
