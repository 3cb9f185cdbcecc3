import type { Db } from "@/lib/platform/database/door";
import { lockCauses } from "./lock-causes";

/** The causes a firm of services starts with: kinds of failure and what usually lies behind them. */
const ROOT_CAUSES = {
  People: [
    "Handover between colleagues",
    "Key person left",
    "Not enough experience on the team",
    "Tone or conduct",
  ],
  Delivery: ["Late delivery", "Work of poor quality", "Scope misunderstood", "Promise not kept"],
  Communication: ["Client not kept informed", "Slow to reply", "Bad news told too late", "Too many contacts"],
  Commercial: ["Invoice wrong or unclear", "Price not explained", "Contract terms", "Value not seen"],
  Tools: ["System unavailable", "Access or login", "Error in data or report"],
  "On the client's side": ["Client's priorities changed", "Input came late", "Expectation never agreed"],
} as const;

/** Gives a workspace that has none the usual two-level list of root causes; a list that was edited is left alone. A step. */
export async function ensureRootCauses(db: Db, workspaceId: string) {
  await lockCauses(db, workspaceId);
  if ((await db.rootCause.count({ where: { workspaceId } })) > 0) return;

  const parents = await db.rootCause.createManyAndReturn({
    data: Object.keys(ROOT_CAUSES).map((name, position) => ({ workspaceId, name, position })),
    select: { id: true, name: true },
  });
  await db.rootCause.createMany({
    data: parents.flatMap(({ id: parentId, name: parent }) =>
      ROOT_CAUSES[parent as keyof typeof ROOT_CAUSES].map((name, position) => ({
        workspaceId,
        parentId,
        name,
        position,
      })),
    ),
  });
}
