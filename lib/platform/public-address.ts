import { BlockList, isIP } from "node:net";

const NOT_PUBLIC_V4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;

/** Inside 2000::/3: protocol assignments with Teredo, documentation, 6to4 (which can carry a private IPv4 address), AS112. */
const NOT_PUBLIC_V6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
] as const;

const closed = new BlockList();
for (const [network, bits] of NOT_PUBLIC_V4) closed.addSubnet(network, bits, "ipv4");
for (const [network, bits] of NOT_PUBLIC_V6) closed.addSubnet(network, bits, "ipv6");

const unicastV6 = new BlockList();
unicastV6.addSubnet("2000::", 3, "ipv6");

/** Whether a text is an IP address: 4 or 6; else null. */
export function addressFamily(text: string): 4 | 6 | null {
  const family = isIP(text);
  return family === 4 || family === 6 ? family : null;
}

/** Whether an IP address is a machine on the public internet: not this machine, not its network, no special purpose (IANA's registries). */
export function isPublicAddress(address: string): boolean {
  const family = addressFamily(address);
  if (family === 4) return !closed.check(address, "ipv4");
  if (family === 6) return unicastV6.check(address, "ipv6") && !closed.check(address, "ipv6");
  return false;
}
