import { Resolver } from "node:dns/promises";
import { env } from "./env";

/** Why DNS could not be asked: not that there is nothing, but that nobody answered. */
export class DnsUnavailable extends Error {
  override readonly name = "DnsUnavailable";
}

const TRY_MS = 2_500;
const TRIES = 2;
const LIMIT_MS = 20_000;
const NOTHING = new Set(["ENOTFOUND", "ENODATA"]);

/** Asks DNS anew, past this machine's own memory of it; what does not exist is an empty list. All questions together take 20 seconds at most. Close it. */
export function openDns(servers = env().DNS_SERVERS) {
  const resolver = new Resolver({ timeout: TRY_MS, tries: TRIES });
  if (servers) resolver.setServers(servers.split(",").map((server) => server.trim()));
  let isOver = false;
  const deadline = setTimeout(() => {
    isOver = true;
    resolver.cancel();
  }, LIMIT_MS);

  async function ask<Found>(question: () => Promise<Found[]>): Promise<Found[]> {
    if (isOver) throw new DnsUnavailable("DNS took too long.");
    try {
      return await question();
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code && NOTHING.has(code)) return [];
      throw new DnsUnavailable(`DNS did not answer (${code}).`, { cause });
    }
  }

  return {
    /** Each text as one string, however it was cut into pieces. */
    txt: async (name: string) => (await ask(() => resolver.resolveTxt(name))).map((parts) => parts.join("")),
    ipv4: (name: string) => ask(() => resolver.resolve4(name)),
    ipv6: (name: string) => ask(() => resolver.resolve6(name)),
    mx: async (name: string) =>
      (await ask(() => resolver.resolveMx(name)))
        .toSorted((a, b) => a.priority - b.priority)
        .map(({ exchange }) => exchange),
    close: () => {
      clearTimeout(deadline);
      resolver.cancel();
    },
  };
}

export type Dns = Omit<ReturnType<typeof openDns>, "close">;
