import { addressFamily, isPublicAddress } from "./public-address";

/** The header in which this server itself writes from where a connection comes. */
export const PEER_HEADER = "x-amends-peer";

/**
 * From where a request comes, as limits count it: an IPv4 address, or the network of an IPv6 one, since whoever has one has 2^64. A
 * proxy is believed only while it is on this machine or its network: nobody on the internet can name himself by a header.
 */
export function clientAddress(headers: Pick<Headers, "get">): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",") ?? [];
  const hops = [...forwarded, headers.get(PEER_HEADER) ?? ""].map(plainAddress).reverse();
  let client = "unknown";
  for (const hop of hops) {
    if (!addressFamily(hop)) break;
    client = hop;
    if (isPublicAddress(hop)) break;
  }
  return addressFamily(client) === 6 ? networkOf(client) : client;
}

function plainAddress(hop: string) {
  return hop.trim().replace(/^::ffff:(?=\d+\.)/i, "");
}

function networkOf(address: string) {
  const [before = "", after] = address.split("::");
  const groups = before === "" ? [] : before.split(":");
  const missing = after === undefined ? 0 : 8 - groups.length - after.split(":").filter(Boolean).length;
  const all = [...groups, ...Array<string>(missing).fill("0"), ...(after?.split(":") ?? [])];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group || "0", 16).toString(16))
    .join(":")}::/64`;
}
