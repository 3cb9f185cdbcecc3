import { showCasePage } from "@/lib/case-pages/show-case-page";
import { takeObjection } from "@/lib/case-pages/take-objection";
import { preferredLanguage } from "@/lib/languages/preferred-language";
import { parseLinkId } from "@/lib/platform/link-id";
import { changePreferences } from "@/lib/responses/change-preferences";
import { tooLargePage, tooManyPage, unknownPage } from "@/lib/responses/closing-page";
import { tokenHash } from "@/lib/responses/invitation-token";
import { noteEvidence } from "@/lib/responses/note-evidence";
import { showAnswerPage } from "@/lib/responses/show-answer-page";
import { showPreferences } from "@/lib/responses/show-preferences";
import { takeAnswer } from "@/lib/responses/take-answer";
import type { Reply } from "@/lib/responses/visit";
import { POSTS_BY_ONE_LINK, UNKNOWN_LINKS } from "./limits";
import type { Asked } from "./read-visit";

/** What a client's request is met with. Who guesses links is told so after thirty a minute; who holds one is never refused for others'. */
export async function replyTo(asked: Asked): Promise<Reply> {
  const { visit, method } = asked;
  const language = visit.language ?? preferredLanguage(visit.header("accept-language"));
  if (method === "other") return { status: 405, page: unknownPage(language) };
  if (method === "POST" && isTooOften(asked)) return { status: 429, page: tooManyPage(language) };
  if (asked.isTooLarge) return { status: 413, page: tooLargePage(language) };

  const reply = await answer(asked);
  if (reply) return reply;
  // A HEAD says nothing about what is there.
  if (visit.isHead) return { status: 200, page: null };
  if (UNKNOWN_LINKS.isReached(visit.network, visit.at)) return { status: 429, page: tooManyPage(language) };
  UNKNOWN_LINKS.count(visit.network, visit.at);
  return { status: 404, page: unknownPage(language) };
}

/** Counted before anything is done, so that many at once are many; and wishes to stop apart, which no flood of answers keeps out. */
function isTooOften({ room, visit: { link, at } }: Asked): boolean {
  const parsed = parseLinkId(link);
  if (!parsed) return false;
  const name = `${LIMITED_AS[room]}:${tokenHash(parsed.token)}`;
  if (POSTS_BY_ONE_LINK.isReached(name, at)) return true;
  POSTS_BY_ONE_LINK.count(name, at);
  return false;
}

const LIMITED_AS: Record<Asked["room"], string> = {
  answer: "r",
  seen: "r",
  preferences: "u",
  case: "c",
  logo: "r",
  none: "r",
};

function answer({ room, method, visit }: Asked): Promise<Reply | null> | null {
  const isPost = method === "POST";
  switch (room) {
    case "answer":
      return isPost ? takeAnswer(visit) : showAnswerPage(visit);
    case "seen":
      return noteEvidence(visit);
    case "preferences":
      return isPost ? changePreferences(visit) : showPreferences(visit);
    case "case":
      return isPost ? takeObjection(visit) : showCasePage(visit);
    default:
      return null;
  }
}
