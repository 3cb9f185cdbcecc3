import type { IncomingMessage, ServerResponse } from "node:http";
import { preferredLanguage } from "@/lib/languages/preferred-language";
import { log } from "@/lib/platform/log";
import { unavailablePage } from "@/lib/responses/closing-page";
import { readVisit } from "./read-visit";
import { replyTo } from "./reply-to";
import { serveLogo } from "./serve-logo";
import { writeReply } from "./write-reply";

const CROWD = 32;
let underWay = 0;

/** Whether so many are here at once that each has to be served with the least work: gateways, mostly, which do not wait for a page. */
function isCrowded() {
  return underWay > CROWD;
}

/** Whether a path belongs to a client's page, which this answers and Next never sees. */
export function isRespondentPath(path: string): boolean {
  return /^\/(?:r|u|c|logo)\//.test(path);
}

/**
 * Answers a client's request. Nobody who wants to answer meets a bare failure: what cannot be read or kept just now is answered by a
 * kind page with 503, and logged.
 */
export async function serveRespondent(incoming: IncomingMessage, outgoing: ServerResponse, now = new Date()) {
  underWay += 1;
  outgoing.once("close", () => {
    underWay -= 1;
  });
  try {
    const asked = await readVisit(incoming, now);
    if (asked.room === "logo") await serveLogo(asked, outgoing);
    else writeReply(incoming, outgoing, await replyTo(asked), isCrowded());
  } catch (error) {
    // Who hangs up in the middle of a form hears nothing.
    if (incoming.destroyed && !incoming.complete) return;
    log.error({ error }, "respondent not served");
    if (outgoing.headersSent) outgoing.destroy();
    else {
      const language = preferredLanguage(incoming.headers["accept-language"] ?? null);
      writeReply(incoming, outgoing, { status: 503, page: unavailablePage(language) }, isCrowded());
    }
  }
}
