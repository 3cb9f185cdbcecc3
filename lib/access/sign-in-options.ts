import { randomBytes } from "node:crypto";
import type { AuthOptions } from "next-auth";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { identityAdapter } from "./identity-adapter";
import { joinWorkspaces } from "./join-workspaces";
import { isSecure, sessionCookieName } from "./session-cookie";

const DAY_SECONDS = 86_400;

/** next-auth as the product uses it: sign-in by e-mail link, sessions in the database, our own pages. */
export function signInOptions(): AuthOptions {
  return {
    adapter: identityAdapter,
    secret: env().SECRET,
    session: {
      strategy: "database",
      maxAge: 14 * DAY_SECONDS,
      generateSessionToken: () => randomBytes(32).toString("base64url"),
    },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
      },
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      {
        id: "email",
        type: "email",
        name: "Email",
        server: "",
        from: "",
        maxAge: 600,
        options: {},
        // Links are mailed by requestSignIn, which answers alike for known and unknown addresses.
        sendVerificationRequest: async () => {},
      },
    ],
    callbacks: {
      signIn: async ({ account }) => account?.type === "email",
      redirect: ({ url, baseUrl }) => onThisSite(url, baseUrl),
    },
    events: {
      signIn: async ({ user }) => {
        if (user.email) await joinWorkspaces(user.id, user.email);
      },
    },
    logger: {
      error: (code) => log.warn({ code }, "sign-in refused"),
      warn: () => {},
      debug: () => {},
    },
  };
}

function onThisSite(url: string, baseUrl: string) {
  const target = new URL(url, baseUrl);
  return target.origin === new URL(baseUrl).origin
    ? target.toString()
    : new URL("/overview", baseUrl).toString();
}
