import { lookUpLink } from "./look-up-link";
import { observeVisit } from "./observe-visit";
import { preferencesPage } from "./preferences-page";
import { preferencesOf } from "./preferences-visit";
import type { Reply, Visit } from "./visit";

/** Shows what a client can say of the mails they get. Mail scanners open every link, so looking never acts. Null for a link that is not known. */
export async function showPreferences(visit: Visit): Promise<Reply | null> {
  const known = await lookUpLink(visit.link, visit.at);
  if (!known) return null;

  observeVisit(visit, known, { kind: visit.isHead ? "head" : "stop_look" });
  if (visit.isHead) return { status: 200, page: null };
  const page = preferencesPage({
    ...preferencesOf(visit, known.invitation),
    done: "nothing",
    typed: {},
    problems: {},
  });
  return { status: 200, page };
}
