import { createServer } from "node:http";
import { afterAll, describe, expect, it } from "vitest";
import { clientAddress, PEER_HEADER } from "@/lib/platform/client-address";
import { namePeers } from "@/lib/platform/name-peers";

const from = (peer: string | null, forwarded?: string) => {
  const headers = new Headers();
  if (peer !== null) headers.set(PEER_HEADER, peer);
  if (forwarded !== undefined) headers.set("x-forwarded-for", forwarded);
  return clientAddress(headers);
};

describe("from where a request comes", () => {
  it.each([
    ["is where its connection comes from", "198.41.0.4", undefined, "198.41.0.4"],
    ["is not what somebody on the internet says", "198.41.0.4", "192.5.5.241, 10.0.0.1", "198.41.0.4"],
    ["is what a proxy on this machine says", "127.0.0.1", "192.5.5.241", "192.5.5.241"],
    [
      "is what the last of our proxies says, not what it was told",
      "10.0.0.7",
      "8.8.8.8, 192.5.5.241",
      "192.5.5.241",
    ],
    ["is told through several proxies of ours", "10.0.0.7", "192.5.5.241, 10.0.0.9", "192.5.5.241"],
    ["is this network where nobody says more", "127.0.0.1", "127.0.0.1", "127.0.0.1"],
    ["is the proxy's where it says nonsense", "10.0.0.7", "192.5.5.241, unknown", "10.0.0.7"],
    ["is an IPv4 address however it is written", "::ffff:198.41.0.4", undefined, "198.41.0.4"],
    ["is the network of an IPv6 address", "2a00:1450:4001:82b::200e", undefined, "2a00:1450:4001:82b::/64"],
    [
      "is the same network for its other addresses",
      "2a00:1450:4001:82b:1:2:3:4",
      undefined,
      "2a00:1450:4001:82b::/64",
    ],
    ["is a network with empty groups", "2a00:1450::1", undefined, "2a00:1450:0:0::/64"],
    ["is unknown without a connection", null, "192.5.5.241", "unknown"],
  ])("%s", (_promise, peer, forwarded, expected) => {
    expect(from(peer, forwarded)).toBe(expected);
  });
});

describe("a server that names its peers", () => {
  const server = createServer((request, response) => response.end(String(request.headers[PEER_HEADER])));
  afterAll(() => server.close());

  it("writes the connection's address over whatever the client wrote there", async () => {
    namePeers();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const said = await fetch(`http://127.0.0.1:${port}/`, { headers: { [PEER_HEADER]: "198.41.0.4" } });
    expect(await said.text()).toBe("127.0.0.1");
  });
});
