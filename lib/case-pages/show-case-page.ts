import type { Reply, Visit } from "@/lib/responses/visit";
import { casePage } from "./case-page";
import { visitedPage } from "./client-visit";
import { findClientCase } from "./find-client-case";

/** Shows a client how their case stands. Looking never acts, and nothing of it is kept. Null for a link that is not known. */
export async function showCasePage(visit: Visit): Promise<Reply | null> {
  const known = await findClientCase(visit.link, visit.at);
  if (!known) return null;
  return { status: 200, page: visit.isHead ? null : casePage(visitedPage(visit, known.found)) };
}
