import type { TokenSource } from "@/lib/platform/smtp-server-options";
import { type FetchedToken, fetchAccessToken, type TokenRequest } from "./fetch-access-token";

type Account = {
  readonly senderId: string;
  readonly generation: number;
  readonly request: TokenRequest;
  readonly keepRefreshToken: (refreshToken: string) => Promise<void>;
};

type Held = { readonly generation: number; readonly token: Promise<FetchedToken> };

/** One access token per sender and process: nodemailer would fetch one for every connection, and forget a new refresh token. */
const held = new Map<string, Held>();

/** Where nodemailer gets a sender's access token: the held one while it lasts, else a new one. */
export function tokenSource(account: Account): TokenSource {
  return (_user, isRefused, done) => {
    currentToken(account, isRefused).then(
      ({ accessToken, expiresAt }) => done(null, accessToken, expiresAt.getTime()),
      (error: Error) => done(error),
    );
  };
}

async function currentToken(account: Account, isRefused: boolean): Promise<FetchedToken> {
  const { senderId, generation } = account;
  const last = held.get(senderId);
  if (last?.generation === generation && !isRefused) {
    const token = await last.token.catch(() => null);
    if (token && token.expiresAt > new Date()) return token;
  }
  // Somebody else may have asked for a new one while this waited for the old.
  const latest = held.get(senderId);
  if (latest && latest !== last && latest.generation === generation) return latest.token;

  const token = renew(account);
  held.set(senderId, { generation, token });
  return token;
}

async function renew({ request, keepRefreshToken }: Account) {
  const token = await fetchAccessToken(request);
  if (token.refreshToken && token.refreshToken !== request.refreshToken) {
    await keepRefreshToken(token.refreshToken);
  }
  return token;
}
