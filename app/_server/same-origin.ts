/**
 * Whether a request comes from our own pages: its Origin is ours or, when a browser sends none, it vouches for the same origin.
 * A request that says nothing is refused: server actions can be called without any Origin at all.
 */
export function isSameOrigin(headers: Pick<Headers, "get">, appUrl: string): boolean {
  const origin = headers.get("origin");
  if (origin !== null) return origin === new URL(appUrl).origin;
  return headers.get("sec-fetch-site") === "same-origin";
}
