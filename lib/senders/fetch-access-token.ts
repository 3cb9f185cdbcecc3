import { z } from "zod";
import { TOKEN_SERVER_AWAY } from "@/lib/platform/smtp-server-options";

export type TokenRequest = {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  readonly scope: string | null;
};

export type FetchedToken = {
  readonly accessToken: string;
  readonly expiresAt: Date;
  /** The refresh token to use from now on, when the provider gave a new one. */
  readonly refreshToken: string | null;
};

/** Why there is no access token: the provider refused, or could not be asked. The code stays readable as `originalCode` after nodemailer wrote its own over it. */
export class TokenError extends Error {
  override readonly name = "TokenError";
  constructor(
    readonly code: "EOAUTH2" | typeof TOKEN_SERVER_AWAY,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const LIMIT_MS = 10_000;
const MARGIN_S = 60;
const USUAL_LIFE_S = 3600;

const answerSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().catch(USUAL_LIFE_S),
  refresh_token: z.string().min(1).optional(),
});
const refusalSchema = z.object({ error: z.string(), error_description: z.string().optional() });

/** Changes a refresh token for an access token (RFC 6749, section 6). Follows no redirect; throws TokenError. */
export async function fetchAccessToken(request: TokenRequest, now = new Date()): Promise<FetchedToken> {
  const { status, answer } = await post(request);
  const token = answerSchema.safeParse(answer);
  if (token.success) {
    const { access_token, expires_in, refresh_token = null } = token.data;
    const lifeMs = Math.max(expires_in - MARGIN_S, 1) * 1000;
    return {
      accessToken: access_token,
      expiresAt: new Date(now.getTime() + lifeMs),
      refreshToken: refresh_token,
    };
  }
  const refusal = refusalSchema.safeParse(answer);
  if (refusal.success && status < 500 && status !== 429) {
    const { error, error_description: more } = refusal.data;
    throw new TokenError("EOAUTH2", more ? `${error}: ${more}` : error);
  }
  throw new TokenError(TOKEN_SERVER_AWAY, `The token server answered ${status}.`);
}

async function post({ url, clientId, clientSecret, refreshToken, scope }: TokenRequest) {
  const body = new URLSearchParams({
    grant_type: "refresh_token",
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
    ...(scope ? { scope } : {}),
  });
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: { accept: "application/json" },
      redirect: "error",
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    const answer: unknown = await response.json().catch(() => null);
    return { status: response.status, answer };
  } catch (cause) {
    throw new TokenError(TOKEN_SERVER_AWAY, "The token server could not be reached.", { cause });
  }
}
