import { subDays } from "date-fns";
import { systemActor } from "@/lib/access/actor";
import { findListeners } from "@/lib/case-trail/find-listeners";
import { lockCaseRow } from "@/lib/case-trail/lock-case-row";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { knownNonce } from "@/lib/responses/answer-nonce";
import type { Reply, Visit } from "@/lib/responses/visit";
import { type CasePage, casePage, MOST_CHARACTERS, objectedPage } from "./case-page";
import { visitedPage } from "./client-visit";
import { findClientCase, type KnownCase } from "./find-client-case";

/** Nobody reads the page and objects in less. */
const READING_MS = 1_000;
const MOST_A_DAY = 20;
const MOST_OF_CASE = 500;

/**
 * Takes in what a client says is not right, for the owner to read. It has to come from a page of ours that somebody could have read; one
 * page is heard once, however often its button is pressed. Null for a link that is not known.
 */
export async function takeObjection(visit: Visit): Promise<Reply | null> {
  const known = await findClientCase(visit.link, visit.at);
  if (!known) return null;
  const { found } = known;
  const visited = visitedPage(visit, found);
  const typed = (visit.form?.words ?? "").replaceAll("\r\n", "\n").replaceAll("\u0000", "");
  const refuse = (problem: NonNullable<CasePage["problem"]>): Reply => ({
    status: problem === "again" ? 200 : problem === "often" ? 429 : 422,
    page: casePage({ ...visited, typed, problem }),
  });

  const words = typed.trim();
  if (words === "") return refuse("empty");
  if (words.length > MOST_CHARACTERS) return refuse("long");
  const page = knownNonce(visit.form?.nonce, { secret: env().SECRET, invitationId: found.id });
  if (!page || visit.at.getTime() - page.printedAt.getTime() < READING_MS) return refuse("again");

  const isKept = await inWorkspace(systemActor(known.workspaceId), (db) =>
    keepObjection(db, known, { words, pageId: `page:${page.hash}` }, visit.at),
  );
  return isKept ? { status: 200, page: objectedPage(visited) } : refuse("often");
}

type Objection = { readonly words: string; readonly pageId: string };

/** False when the client has written as often as a day, or the case, allows. */
async function keepObjection(
  db: Db,
  { workspaceId, found }: KnownCase,
  { words, pageId }: Objection,
  now: Date,
): Promise<boolean> {
  const caseId = found.id;
  await lockCaseRow(db, workspaceId, caseId);
  const fromPage = { workspaceId, caseId, way: "page" } as const;
  const today = await db.caseMessage.count({ where: { ...fromPage, at: { gt: subDays(now, 1) } } });
  if (today >= MOST_A_DAY || (await db.caseMessage.count({ where: fromPage })) >= MOST_OF_CASE) return false;
  const { count } = await db.caseMessage.createMany({
    data: [{ workspaceId, caseId, side: "client", way: "page", words, mailId: pageId, at: now }],
    skipDuplicates: true,
  });
  if (count === 0) return true;

  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at: now,
    memberId: null,
    kind: "client_disagreed",
    note: words,
  });
  await notifyMembers(
    db,
    {
      workspaceId,
      memberIds: await findListeners(db, { workspaceId, caseId, wanted: [found.ownerId] }),
      kind: "client_wrote",
      words: `${found.contact.name} of ${found.account.name} says that something is not right.`,
      path: `/recovery/${caseId}`,
      caseId,
    },
    now,
  );
  return true;
}
