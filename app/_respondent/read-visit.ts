import type { IncomingMessage } from "node:http";
import { languageOf } from "@/lib/languages/language";
import { clientAddress, PEER_HEADER } from "@/lib/platform/client-address";
import { parseLinkId } from "@/lib/platform/link-id";
import { readForm } from "@/lib/responses/read-form";
import type { Visit } from "@/lib/responses/visit";

/** Which of the client's pages a request is for. */
export type Room = "answer" | "seen" | "preferences" | "case" | "logo" | "none";

/** A request to a client's page, read as far as it needs to be. */
export type Asked = {
  readonly room: Room;
  readonly method: "GET" | "POST" | "other";
  readonly visit: Visit;
  /** The body was larger than any honest form. */
  readonly isTooLarge: boolean;
};

const ROOMS: Readonly<Record<string, Room>> = { r: "answer", u: "preferences", c: "case", logo: "logo" };

/** Reads a request by its address, its headers and, where it posts one, its form. */
export async function readVisit(incoming: IncomingMessage, at: Date): Promise<Asked> {
  const [path = "", query = ""] = (incoming.url ?? "").split("?", 2);
  const [, first = "", link = "", ...rest] = path.split("/");
  // A slash at the end says nothing.
  const [third = null, ...deeper] = rest.at(-1) === "" ? rest.slice(0, -1) : rest;
  const method = methodOf(incoming.method);
  const room = deeper.length > 0 ? "none" : roomOf(first, third, method);
  const takesForm = room !== "logo" && room !== "none";
  // Nothing is read for an address that cannot be anybody's.
  const isForm = method === "POST" && takesForm && parseLinkId(link) !== null;
  const form = isForm ? await readForm(incoming) : method === "POST" ? {} : null;
  const header = (name: string) => {
    const value = incoming.headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  const peer = incoming.socket.remoteAddress ?? null;
  return {
    room,
    method,
    isTooLarge: isForm && form === null,
    visit: {
      link,
      score: room === "seen" ? null : third,
      language: languageOf(new URLSearchParams(query).get("lang")),
      header,
      network: clientAddress({ get: (name) => (name === PEER_HEADER ? peer : header(name)) }),
      isHead: incoming.method === "HEAD",
      form,
      at,
    },
  };
}

function roomOf(first: string, third: string | null, method: Asked["method"]): Room {
  const room = ROOMS[first] ?? "none";
  if (room === "answer" && third === "seen" && method === "POST") return "seen";
  if ((room === "preferences" || room === "case") && third !== null) return "none";
  if (room === "answer" && third !== null && method === "POST") return "none";
  return room;
}

function methodOf(method: string | undefined): Asked["method"] {
  if (method === "GET" || method === "HEAD") return "GET";
  return method === "POST" ? "POST" : "other";
}
