import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { UNAVAILABLE_PAGE } from "./closing-page";
import { respondentResponse } from "./respondent-response";

const RETRY_SECONDS = "30";

/** Lets no respondent meet a bare failure: what cannot be read or kept just now is answered by a kind page with 503, and logged. */
export async function answerKindly(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    log.error({ error }, "respondent not served");
    const isSecure = env().APP_URL.startsWith("https:");
    const answer = respondentResponse({ status: 503, body: UNAVAILABLE_PAGE }, isSecure);
    answer.headers.set("Retry-After", RETRY_SECONDS);
    return answer;
  }
}
