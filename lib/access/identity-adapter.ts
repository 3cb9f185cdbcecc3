import type { Adapter } from "next-auth/adapters";
import { acrossWorkspaces } from "@/lib/platform/database/door";
import { sessionTokenHash } from "./session-cookie";
import { redeemSignInToken } from "./sign-in-token";

/** Keeps users, sessions and sign-in tokens for next-auth: hashes at rest, and every token used once. */
export const identityAdapter: Adapter = {
  getUser: (id) => acrossWorkspaces(async (db) => asAuthUser(await db.user.findUnique({ where: { id } }))),

  getUserByEmail: (email) =>
    acrossWorkspaces(async (db) => asAuthUser(await db.user.findUnique({ where: { email } }))),

  createUser: ({ email }: { email: string }) =>
    acrossWorkspaces(async (db) =>
      proven(
        await db.user.upsert({ where: { email }, create: { email, verifiedAt: new Date() }, update: {} }),
      ),
    ),

  updateUser: ({ id, emailVerified }) =>
    acrossWorkspaces(async (db) =>
      proven(await db.user.update({ where: { id }, data: { verifiedAt: emailVerified ?? null } })),
    ),

  createSession: ({ sessionToken, userId, expires }) =>
    acrossWorkspaces(async (db) => {
      await db.session.create({
        data: { tokenHash: sessionTokenHash(sessionToken), userId, expiresAt: expires },
      });
      return { sessionToken, userId, expires };
    }),

  getSessionAndUser: (sessionToken) =>
    acrossWorkspaces(async (db) => {
      const found = await db.session.findUnique({
        where: { tokenHash: sessionTokenHash(sessionToken), expiresAt: { gt: new Date() } },
        include: { user: true },
      });
      if (!found) return null;
      const { user, userId, expiresAt } = found;
      return { session: { sessionToken, userId, expires: expiresAt }, user: proven(user) };
    }),

  // Sessions end at a fixed time; using one does not lengthen it.
  updateSession: async () => null,

  deleteSession: (sessionToken) =>
    acrossWorkspaces(async (db) => {
      await db.session.deleteMany({ where: { tokenHash: sessionTokenHash(sessionToken) } });
    }),

  // next-auth will not start without it, but never calls it: links are made by createSignInLink.
  createVerificationToken: async () => null,

  useVerificationToken: ({ identifier, token }) =>
    acrossWorkspaces(async (db) => {
      const now = new Date();
      const isGood = await redeemSignInToken(db, identifier, token, now);
      return isGood ? { identifier, token, expires: new Date(now.getTime() + 60_000) } : null;
    }),
};

type StoredUser = { id: string; email: string; verifiedAt: Date | null };

function proven({ id, email, verifiedAt }: StoredUser) {
  return { id, email, emailVerified: verifiedAt };
}

function asAuthUser(user: StoredUser | null) {
  return user && proven(user);
}
