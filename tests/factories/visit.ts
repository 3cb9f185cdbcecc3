import type { Asked, Room } from "@/app/_respondent/read-visit";
import { replyTo } from "@/app/_respondent/reply-to";
import { languageOf } from "@/lib/languages/language";

export type Visiting = {
  readonly room?: Room;
  readonly method?: "GET" | "HEAD" | "POST";
  readonly score?: string;
  readonly language?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly network?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly at?: Date;
};

/** What a request by a link is met with, as the server would have read it: by default from a browser at the client's own desk. */
export async function visit(link: string, given: Visiting = {}) {
  const reply = await replyTo(askedBy(link, given));
  const body = reply.page?.html ?? "";
  return {
    status: reply.status,
    body: given.method === "HEAD" ? "" : body,
    policy: reply.page?.policy,
    cookie: reply.cookie?.split(";")[0],
    nonce: /name="nonce" value="([^"]+)"/.exec(body)?.[1] ?? "",
  };
}

function askedBy(link: string, { room = "answer", method = "GET", ...given }: Visiting): Asked {
  const headers: Readonly<Record<string, string | undefined>> = {
    "user-agent": "a browser",
    "accept-language": "en",
    cookie: given.cookie,
    ...given.headers,
  };
  return {
    room,
    method: method === "POST" ? "POST" : "GET",
    isTooLarge: false,
    visit: {
      link,
      score: given.score ?? null,
      language: languageOf(given.language),
      header: (name) => headers[name] ?? null,
      network: given.network ?? `the desk of ${link}`,
      isHead: method === "HEAD",
      form: method === "POST" ? (given.form ?? {}) : null,
      at: given.at ?? new Date(),
    },
  };
}
