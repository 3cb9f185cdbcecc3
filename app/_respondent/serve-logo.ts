import type { ServerResponse } from "node:http";
import { getLogo } from "@/lib/surveys/get-logo";
import type { Asked } from "./read-visit";

const A_YEAR = 31_536_000;

/** Gives out a firm's logo, for its mails: `/logo/{workspaceKey}/{id}.png`. A logo never changes, so whoever has it keeps it. */
export async function serveLogo({ visit, method }: Asked, outgoing: ServerResponse) {
  const [, id = ""] = /^([0-9a-f-]{36})\.png$/.exec(visit.score ?? "") ?? [];
  const png = id && method === "GET" ? await getLogo(visit.link, id) : null;
  if (!png) {
    outgoing.writeHead(404, { "Cache-Control": "no-store" }).end();
    return;
  }
  outgoing
    .writeHead(200, {
      "Content-Type": "image/png",
      "Content-Length": png.byteLength,
      "Cache-Control": `public, max-age=${A_YEAR}, immutable`,
      "Cross-Origin-Resource-Policy": "cross-origin",
      "X-Content-Type-Options": "nosniff",
    })
    .end(visit.isHead ? undefined : png);
}
