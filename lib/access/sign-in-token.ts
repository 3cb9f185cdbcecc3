import { createHash, randomBytes } from "node:crypto";
import type { Db } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";

const MINUTE_MS = 60_000;

/** Makes a single-use sign-in link for an address, good for the given minutes; only the hash of its token is kept. */
export async function createSignInLink(db: Db, email: string, now: Date, validMinutes = 10) {
  const token = randomBytes(32).toString("base64url");
  await db.signInToken.create({
    data: {
      tokenHash: signInTokenHash(token),
      email,
      createdAt: now,
      expiresAt: new Date(now.getTime() + validMinutes * MINUTE_MS),
    },
  });
  const link = new URL("/sign-in/confirm", env().APP_URL);
  link.searchParams.set("email", email);
  link.searchParams.set("token", token);
  return link.toString();
}

/** Uses a sign-in token up; true for exactly one of those who try, and only while it is good. */
export async function redeemSignInToken(db: Db, email: string, tokenHash: string, now = new Date()) {
  const { count } = await db.signInToken.deleteMany({ where: { tokenHash, email, expiresAt: { gt: now } } });
  return count === 1;
}

/** What is kept of a sign-in token: the hash that next-auth makes of it when it comes back. */
export function signInTokenHash(token: string) {
  return createHash("sha256").update(`${token}${env().SECRET}`).digest("hex");
}
