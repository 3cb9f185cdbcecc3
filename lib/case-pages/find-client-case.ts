import { addDays } from "date-fns";
import { systemActor } from "@/lib/access/actor";
import { findWorkspaceOfKey } from "@/lib/access/find-workspace-of-key";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { parseLinkId } from "@/lib/platform/link-id";
import { isCaseToken, readCaseToken } from "@/lib/recovery/case-link";
import { type ClientCase, readClientCase } from "./read-client-case";

export type KnownCase = { readonly workspaceId: string; readonly found: ClientCase };

/** Days for which a link can still be opened after its case has closed. */
export const OPEN_DAYS = 180;

const NOBODYS_CASE = "00000000-0000-4000-8000-000000000000";

/**
 * The case of a client's link, or null for one that is malformed, of no or another workspace, of nobody, of a key that was taken out, of
 * an earlier generation or expired: they look the same and take one look each.
 */
export async function findClientCase(link: string, now: Date): Promise<KnownCase | null> {
  const { publicKey, token } = parseLinkId(link) ?? { publicKey: "nobodys", token: "" };
  const workspaceId = await findWorkspaceOfKey(publicKey);
  if (!workspaceId) return null;
  const claimed = readCaseToken(token, env().linkKeys);
  const found = await inWorkspace(systemActor(workspaceId), (db) =>
    readClientCase(db, workspaceId, claimed?.caseId ?? NOBODYS_CASE),
  );
  if (!found || !claimed || !isCaseToken(claimed, found.linkGeneration)) return null;
  const isOver = found.closedAt !== null && addDays(found.closedAt, OPEN_DAYS) <= now;
  return isOver ? null : { workspaceId, found };
}
