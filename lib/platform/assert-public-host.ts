import { lookup } from "node:dns/promises";
import { env } from "./env";
import { RuleViolation } from "./errors";
import { isPublicAddress } from "./public-address";

/** Refuses a host that leads into a private network, unless this is a local installation. One that cannot be resolved now may pass: it is judged again when connecting. */
export async function assertPublicHost(
  host: string,
  isLocal = env().isLocal,
  advice = "Choose a mail server on the public internet.",
) {
  if (isLocal) return;
  const addresses = await lookup(host, { all: true }).catch(() => []);
  if (addresses.every(({ address }) => isPublicAddress(address))) return;
  throw new RuleViolation(`${host} leads into a private network, so it was not saved. ${advice}`);
}
