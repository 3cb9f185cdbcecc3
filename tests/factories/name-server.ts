import { createSocket } from "node:dgram";
import { once } from "node:events";

/** What a domain has: texts, addresses, and mail exchanges in their order. */
export type Zone = Record<
  string,
  | { readonly txt?: readonly string[]; readonly a?: readonly string[]; readonly mx?: readonly string[] }
  | "broken"
>;

const TYPES = { 1: "a", 15: "mx", 16: "txt" } as const;
const NO_SUCH_NAME = 3;
const SERVER_FAILED = 2;

/** A DNS server on a free port that knows the given domains and no other (RFC 1035, over UDP). */
export async function startNameServer(zone: Zone) {
  const asked: string[] = [];
  const socket = createSocket("udp4", (query, from) => {
    const { name, end } = readName(query, 12);
    asked.push(name);
    const entry = zone[name.toLowerCase()];
    const kind = TYPES[query.readUInt16BE(end) as keyof typeof TYPES];
    const known = typeof entry === "object" && kind ? (entry[kind] ?? []) : [];
    const answers = known.map((value, at) => answer(query.readUInt16BE(end), kind, value, at));
    const code = entry === "broken" ? SERVER_FAILED : entry ? 0 : NO_SUCH_NAME;
    const head = Buffer.alloc(12);
    query.copy(head, 0, 0, 2);
    head.writeUInt16BE(0x8480 | code, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(answers.length, 6);
    socket.send(Buffer.concat([head, query.subarray(12, end + 4), ...answers]), from.port, from.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return {
    address: `127.0.0.1:${socket.address().port}`,
    zone,
    asked,
    stop: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  };
}

function readName(message: Buffer, start: number) {
  const labels: string[] = [];
  let at = start;
  for (let size = message.readUInt8(at); size > 0; size = message.readUInt8(at)) {
    labels.push(message.toString("latin1", at + 1, at + 1 + size));
    at += size + 1;
  }
  return { name: labels.join("."), end: at + 1 };
}

function writeName(name: string) {
  const labels = name.split(".").map((label) => Buffer.from([label.length, ...Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}

function answer(type: number, kind: "a" | "mx" | "txt" | undefined, value: string, at: number) {
  const data =
    kind === "a"
      ? Buffer.from(value.split(".").map(Number))
      : kind === "mx"
        ? exchange(value, at)
        : text(value);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0); // The name that was asked for.
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function exchange(name: string, at: number) {
  return Buffer.concat([Buffer.from([0, at + 1]), writeName(name)]);
}

function text(value: string) {
  const pieces = value.match(/[\s\S]{1,255}/g) ?? [""];
  return Buffer.concat(pieces.map((piece) => Buffer.from([piece.length, ...Buffer.from(piece)])));
}
